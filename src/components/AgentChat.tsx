'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode, type Ref } from 'react'
import type { UseUploadOptions } from '../hooks/useUpload.js'
import type { ChatChannelName } from '../parts/chat/channels/ChatChannelName.js'
import { ChatAnnouncer } from '../parts/chat/ChatAnnouncer.js'
import { ChatDropTarget } from '../parts/chat/ChatDropTarget.js'
import { ChatRoot } from '../parts/chat/ChatRoot.js'
import type { ChatEvent } from '../parts/chat/chatEvents.js'
import type { ChatHandle } from '../parts/chat/ChatHandle.js'
import type { SendKey } from '../parts/chat/ChatInput.js'
import type { ContentRenderer } from '../parts/chat/defineContent.js'
import type { ChatFeedbackEvent } from '../parts/chat/feedbackContext.js'
import { Guarded } from '../parts/internal/Guarded.js'
import type { TrustedHosts } from '../parts/internal/trustedHosts.js'
import { plainWords } from '../parts/internal/plainWords.js'
import type { Labels } from '../parts/labels.js'
import type { CodeOptions } from '../parts/markdown/codeOptions.js'
import type { AgentName } from '../wire/agentTypes.js'
import type { AgentChatClassNames } from './agentChatClassNames.js'
import { AgentChatBanner } from './AgentChatBanner.js'
import { AgentChatBody } from './AgentChatBody.js'
import { AgentChatBroken } from './AgentChatBroken.js'
import { AgentChatComposer } from './AgentChatComposer.js'
import { AgentChatDropHint } from './AgentChatDropHint.js'
import { AgentChatHeader } from './AgentChatHeader.js'
import { AgentChatLookProvider } from './AgentChatLookProvider.js'
import { AgentChatPlace } from './AgentChatPlace.js'
import type { AgentChatSlots } from './agentChatSlots.js'
import { classes } from './classes.js'
import { useChosenConversation, type ChosenConversation } from './useChosenConversation.js'

export type { AgentChatClassNames } from './agentChatClassNames.js'
export type { AgentChatSlot, AgentChatSlots } from './agentChatSlots.js'

/** What `AgentChat` takes, besides the props of its element. */
export interface AgentChatProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'title' | 'children'>, TrustedHosts, CodeOptions {
  /** The agent's name, as in `agents/<name>.jsonc`. */
  agentName: AgentName
  /**
   * `'latest'` (default) goes on where the user stopped, `'new'` starts afresh, `{id}` opens that one, and `{match}` the
   * latest that fits, or makes one.
   */
  conversation?: ChosenConversation | undefined
  /** Told the id of the conversation that is shown, once it is found or made; `undefined` when a new one begins. */
  onConversationChange?: ((id: string | undefined) => void) | undefined
  /** What the agent is called. Default: its name in words. */
  title?: string | undefined
  /** What the agent can do, said in the empty chat. */
  description?: ReactNode
  /** Things to ask, offered in the empty chat. */
  suggestions?: readonly string[] | undefined
  /** What the empty input says. */
  placeholder?: string | undefined
  /** Shown to someone who is signed out. Default: a button that leads to the platform's login. */
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
  /** Places of the chat that you draw yourself. */
  slots?: AgentChatSlots | undefined
  /** Draw content that is an object, the first that fits: see `defineContent`. Without one it is shown as JSON. */
  contentRenderers?: readonly ContentRenderer[] | undefined
  /** What the user sends goes to the top, and the answer grows beneath it without moving anything. Default: the end is followed. */
  pinSent?: boolean | undefined
  /** What sends: Enter (default), with Shift+Enter for a new line; or Ctrl+Enter and ⌘+Enter, with Enter for a new line. */
  sendKey?: SendKey | undefined
  /** For developers: shows the messages that are marked as hidden, and says so on them. */
  showHidden?: boolean | undefined
  /** For developers: shows below each message its model, its tokens and its checkpoint. */
  showDetails?: boolean | undefined
  /** Default: as the page has it (`data-theme` or a class `dark` above), else the system. */
  theme?: 'light' | 'dark' | 'system' | undefined
  /** Whether the conversation can be searched: from the menu, and by Ctrl+F or ⌘F within the chat. Default: true. */
  search?: boolean | undefined
  /** Whether the menu offers to copy and to download the conversation. Default: true. */
  exports?: boolean | undefined
  /** Where the menu offers to go on with the agent. Default: nowhere else. */
  channels?: readonly ChatChannelName[] | undefined
  /** More for the menu: buttons of your own. */
  menuItems?: ReactNode
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
    onConversationChange,
    title: givenTitle,
    description,
    suggestions,
    placeholder,
    signIn,
    labels,
    classNames = {},
    slots = {},
    pinSent,
    sendKey,
    showDetails = false,
    theme,
    search = true,
    exports = true,
    channels,
    menuItems,
    className,
    ...props
  },
  ref,
) {
  const title = givenTitle ?? plainWords(agentName)
  const [conversation, leave] = useChosenConversation(agentName, which, onConversationChange)
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
      <Guarded
        view="chat"
        of={[conversation.threadKey]}
        fallback={(retry) => <AgentChatBroken retry={retry} />}
      >
        <AgentChatLookProvider slots={slots} classNames={classNames} showDetails={showDetails}>
          <AgentChatPlace name="header" render={slots.header} about={{ title }}>
            <AgentChatHeader title={title} menu={{ search, exports, channels, items: menuItems }} />
          </AgentChatPlace>
          <AgentChatBanner />
          <ChatDropTarget className="b44-chat-main">
            <AgentChatBody
              title={title}
              description={description}
              suggestions={suggestions}
              signIn={signIn}
              pinSent={pinSent}
              onLeave={leave}
            />
            <AgentChatComposer sendKey={sendKey} />
            <AgentChatDropHint />
          </ChatDropTarget>
          <ChatAnnouncer />
        </AgentChatLookProvider>
      </Guarded>
    </ChatRoot>
  )
})
