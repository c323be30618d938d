'use client'
import { forwardRef, type Ref } from 'react'
import { useEngine } from '../../hooks/useEngine.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import type { UseUploadOptions } from '../../hooks/useUpload.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { LabelsProvider } from '../internal/LabelsContext.js'
import type { TrustedHosts } from '../internal/trustedHosts.js'
import { TrustedHostsProvider } from '../internal/TrustedHostsContext.js'
import type { Labels } from '../labels.js'
import type { CodeOptions } from '../markdown/codeOptions.js'
import { CodeOptionsProvider } from '../markdown/CodeOptionsContext.js'
import { ChatConversationProvider } from './chatContext.js'
import type { ChatEvent } from './chatEvents.js'
import type { ChatHandle } from './ChatHandle.js'
import { ContentRenderersProvider } from './ContentRenderersProvider.js'
import type { ContentRenderer } from './defineContent.js'
import { ChatState } from './ChatState.js'
import { FeedbackContext, type ChatFeedbackEvent } from './feedbackContext.js'

/** What `ChatRoot` takes, besides the props of its element. */
export interface ChatRootProps extends PartProps<'div'>, TrustedHosts, CodeOptions {
  /** What `useConversation` returned. */
  conversation: UseConversationResult
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
  /** Which files may be attached. Default: any, of at most 50 MB. */
  attachments?: UseUploadOptions | undefined
  /** Told what happens, see `ChatEvent`. */
  onEvent?: ((event: ChatEvent) => void) | undefined
  /** Gets what can be done with the chat from outside of it. */
  handleRef?: Ref<ChatHandle> | undefined
  /** Told what the reader thinks of an answer; the platform has no place for it. Without it, nobody is asked. */
  onFeedback?: ((feedback: ChatFeedbackEvent) => void) | undefined
  /** Draw content that is an object, the first that fits: see `defineContent`. Without one it is shown as JSON. */
  contentRenderers?: readonly ContentRenderer[] | undefined
  /** For developers: shows the messages that are marked as hidden, and says so on them. */
  showHidden?: boolean | undefined
}

/**
 * One conversation: holds what its parts share, among it the files on their way.
 * Shows `data-turn` (the phase of `conversation.turn`) and `data-connection`.
 */
export const ChatRoot = forwardRef<HTMLDivElement, ChatRootProps>(function ChatRoot(
  {
    conversation,
    labels,
    attachments,
    linkHosts,
    imageHosts,
    highlighter,
    codeRenderers,
    onFeedback,
    contentRenderers,
    showHidden = false,
    onEvent,
    handleRef,
    ...props
  },
  ref,
) {
  const { keys } = useEngine('ChatRoot')
  return (
    <LabelsProvider labels={labels}>
      <TrustedHostsProvider linkHosts={linkHosts} imageHosts={imageHosts}>
        <ChatConversationProvider value={conversation}>
          {/* a key of its own, so that nothing of one conversation, or user, is ever left standing in another */}
          <ChatState
            key={keys.thread(conversation.threadKey).join(' ')}
            conversation={conversation}
            attachments={attachments}
            showHidden={showHidden}
            onEvent={onEvent}
            handleRef={handleRef}
          >
            <FeedbackContext.Provider value={onFeedback}>
              <ContentRenderersProvider renderers={contentRenderers}>
                <CodeOptionsProvider highlighter={highlighter} codeRenderers={codeRenderers}>
                  <Div
                    {...props}
                    ref={ref}
                    data-turn={conversation.turn.phase}
                    data-connection={conversation.connection.state}
                  />
                </CodeOptionsProvider>
              </ContentRenderersProvider>
            </FeedbackContext.Provider>
          </ChatState>
        </ChatConversationProvider>
      </TrustedHostsProvider>
    </LabelsProvider>
  )
})
