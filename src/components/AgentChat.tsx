'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode, type Ref } from 'react'
import { useConversation } from '../hooks/useConversation.js'
import type { UseUploadOptions } from '../hooks/useUpload.js'
import { ChatAnnouncer } from '../parts/chat/ChatAnnouncer.js'
import { ChatConnectionBanner } from '../parts/chat/ChatConnectionBanner.js'
import { ChatDropTarget } from '../parts/chat/ChatDropTarget.js'
import { ChatRoot } from '../parts/chat/ChatRoot.js'
import type { ChatEvent } from '../parts/chat/chatEvents.js'
import type { ChatHandle } from '../parts/chat/ChatHandle.js'
import type { ChatFeedbackEvent } from '../parts/chat/feedbackContext.js'
import type { TrustedHosts } from '../parts/internal/trustedHosts.js'
import { plainWords } from '../parts/internal/plainWords.js'
import type { Labels } from '../parts/labels.js'
import type { AgentName } from '../wire/agentTypes.js'
import type { AgentChatClassNames } from './agentChatClassNames.js'
import { AgentChatBody } from './AgentChatBody.js'
import { AgentChatComposer } from './AgentChatComposer.js'
import { AgentChatDropHint } from './AgentChatDropHint.js'
import { AgentChatHeader } from './AgentChatHeader.js'
import { classes } from './classes.js'

export type { AgentChatClassNames } from './agentChatClassNames.js'

/** What `AgentChat` takes, besides the props of its element. */
export interface AgentChatProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'title' | 'children'>, TrustedHosts {
  /** The agent's name, as in `agents/<name>.jsonc`. */
  agentName: AgentName
  /** `'latest'` (default) goes on where the user stopped, `'new'` starts afresh, `{id}` opens that one. */
  conversation?: 'latest' | 'new' | { id: string } | undefined
  /** What the agent is called. Default: its name in words. */
  title?: string | undefined
  /** What the agent can do, said in the empty chat. */
  description?: ReactNode
  /** Things to ask, offered in the empty chat. */
  suggestions?: readonly string[] | undefined
  /** What the empty input says. */
  placeholder?: string | undefined
  /** Shown to someone who is signed out, such as a button that signs in. */
  signIn?: ReactNode
  /** Which files may be attached. Default: any, of at most 50 MB. */
  attachments?: UseUploadOptions | undefined
  /** Told what happens: what was sent, begun, done and lost, for logs, analytics and costs. */
  onEvent?: ((event: ChatEvent) => void) | undefined
  /** Gets what can be done with the chat from outside of it: send, focus, scroll. */
  handleRef?: Ref<ChatHandle> | undefined
  /** Told what the reader thinks of an answer; the platform has no place for it. Without it, nobody is asked. */
  onFeedback?: ((feedback: ChatFeedbackEvent) => void) | undefined
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
  classNames?: AgentChatClassNames | undefined
  /** Default: as the page has it (`data-theme` or a class `dark` above), else the system. */
  theme?: 'light' | 'dark' | 'system' | undefined
}

/**
 * A whole chat with an agent: its messages as they stream in, its tools, the composer with attachments, and words for
 * whatever may go wrong. Needs `base44-react/styles.css`.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * <Base44Provider appId="my-app-id">
 *   <AgentChat agentName="support_agent" suggestions={['Where is my order?']} />
 * </Base44Provider>
 */
export const AgentChat = forwardRef<HTMLDivElement, AgentChatProps>(function AgentChat(
  {
    agentName,
    conversation: which = 'latest',
    title: givenTitle,
    description,
    suggestions,
    placeholder,
    signIn,
    labels,
    classNames = {},
    theme,
    className,
    ...props
  },
  ref,
) {
  const title = givenTitle ?? plainWords(agentName)
  const conversation = useConversation(typeof which === 'object' ? which : { agentName, start: which })
  return (
    <ChatRoot
      role="region"
      aria-label={title}
      {...props}
      ref={ref}
      conversation={conversation}
      labels={{
        agent: title,
        ...labels,
        // a whole language has words for these too: what was given for this very chat is meant
        ...(givenTitle && { agent: givenTitle }),
        ...(placeholder && { placeholder }),
      }}
      className={classes('b44-root b44-chat', className)}
      data-theme={theme}
    >
      <AgentChatHeader title={title} className={classNames.header} />
      <ChatConnectionBanner className={classes('b44-banner', classNames.banner)} />
      <ChatDropTarget className="b44-chat-main">
        <AgentChatBody
          title={title}
          description={description}
          suggestions={suggestions}
          signIn={signIn}
          classNames={classNames}
        />
        <AgentChatComposer classNames={classNames} />
        <AgentChatDropHint />
      </ChatDropTarget>
      <ChatAnnouncer />
    </ChatRoot>
  )
})
