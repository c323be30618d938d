'use client'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { useEngine } from '../../hooks/useEngine.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import { useMessagesStore } from '../../hooks/useMessagesStore.js'
import { useRequestWhole } from '../../hooks/useRequestWhole.js'
import { useUpload, type UseUploadOptions } from '../../hooks/useUpload.js'
import { UploadProvider } from '../fileDrop/uploadContext.js'
import { useLatest } from '../../hooks/useLatest.js'
import { ProblemContext, type ViewProblem } from '../internal/ProblemContext.js'
import { DialogPlace } from '../internal/DialogPlace.js'
import { ReaderChoicesContext } from '../internal/ReaderChoicesContext.js'
import { RequestWholeProvider } from '../internal/requestWholeContext.js'
import { ChatMessagesProvider, ChatToolsProvider } from './chatContext.js'
import type { ChatEvent } from './chatEvents.js'
import type { ChatHandle } from './ChatHandle.js'
import { createChatTools } from './createChatTools.js'
import { tellApp } from './tellApp.js'
import { useChatEvents } from './useChatEvents.js'
import { useFirstNew } from './useFirstNew.js'
import { useHiddenRows } from './useHiddenRows.js'
import { useMessagesState } from './useMessagesState.js'

interface ChatStateProps {
  conversation: UseConversationResult
  attachments: UseUploadOptions | undefined
  showHidden: boolean
  onEvent: ((event: ChatEvent) => void) | undefined
  handleRef: Ref<ChatHandle> | undefined
  children: ReactNode
}

/** What the parts of one conversation share. Renders nothing of its own. */
export function ChatState({
  conversation,
  attachments,
  showHidden,
  onEvent,
  handleRef,
  children,
}: ChatStateProps) {
  // it renders for what is said of the messages, and never for a push: whoever draws them reads the store
  const messages = useHiddenRows(useMessagesStore('ChatRoot', conversation), showHidden)
  const status = useMessagesState(messages, (state) => state.status)
  const error = useMessagesState(messages, (state) => state.error)
  const upload = useUpload(attachments)
  const requestWhole = useRequestWhole(conversation.id)
  const { drafts } = useEngine('ChatRoot').local
  const [choices] = useState(() => new Map<string, boolean>())
  const latest = useLatest({ conversation, messages, upload, drafts })

  const [tools] = useState(() => createChatTools(() => latest.current))
  const { composer, focusInput, follow, firstNew, handle } = tools
  const { turn, connection } = conversation
  const isNew = conversation.status === 'success' && conversation.id === undefined
  // one that can't be loaded again has been loaded all the same
  const [isLoaded, setIsLoaded] = useState(false)
  if (!isLoaded && (status === 'success' || isNew)) setIsLoaded(true)
  useFirstNew({ id: conversation.id, isLoaded, follow, firstNew })

  useImperativeHandle(handleRef, () => handle, [handle])
  useChatEvents(messages, { isLoaded, turn, connection, error: conversation.error ?? error }, onEvent)
  useEffect(() => composer.uploadsChanged(), [composer, upload.items])

  const listener = useLatest(onEvent)
  const tell = useCallback(
    (problem: ViewProblem) => tellApp((event) => listener.current?.(event), { type: 'error', ...problem }),
    [listener],
  )
  const uploads = useMemo(() => ({ upload, focusFallback: focusInput }), [upload, focusInput])
  return (
    <ChatToolsProvider value={tools}>
      <UploadProvider value={uploads}>
        <RequestWholeProvider value={requestWhole}>
          <ReaderChoicesContext.Provider value={choices}>
            <ProblemContext.Provider value={tell}>
              <ChatMessagesProvider value={messages}>
                <DialogPlace>{children}</DialogPlace>
              </ChatMessagesProvider>
            </ProblemContext.Provider>
          </ReaderChoicesContext.Provider>
        </RequestWholeProvider>
      </UploadProvider>
    </ChatToolsProvider>
  )
}
