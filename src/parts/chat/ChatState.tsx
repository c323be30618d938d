'use client'
import { useEffect, useImperativeHandle, useMemo, useState, type ReactNode, type Ref } from 'react'
import { useAgentMessages } from '../../hooks/useAgentMessages.js'
import { useEngine } from '../../hooks/useEngine.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import { useRequestWhole } from '../../hooks/useRequestWhole.js'
import { useUpload, type UseUploadOptions } from '../../hooks/useUpload.js'
import { UploadProvider } from '../fileDrop/uploadContext.js'
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js'
import { createStore } from '../../wire/store.js'
import { useLatest } from '../../hooks/useLatest.js'
import { ReaderChoicesContext } from '../internal/ReaderChoicesContext.js'
import { RequestWholeProvider } from '../internal/requestWholeContext.js'
import { ChatMessagesProvider, ChatToolsProvider } from './chatContext.js'
import type { ChatEvent } from './chatEvents.js'
import type { ChatHandle } from './ChatHandle.js'
import { createChatTools } from './createChatTools.js'
import { useChatEvents } from './useChatEvents.js'
import { useFirstNew } from './useFirstNew.js'

interface ChatStateProps {
  conversation: UseConversationResult
  attachments: UseUploadOptions | undefined
  onEvent: ((event: ChatEvent) => void) | undefined
  handleRef: Ref<ChatHandle> | undefined
  children: ReactNode
}

/** What the parts of one conversation share. Renders nothing of its own. */
export function ChatState({ conversation, attachments, onEvent, handleRef, children }: ChatStateProps) {
  const messages = useAgentMessages(conversation)
  const upload = useUpload(attachments)
  const requestWhole = useRequestWhole(conversation.id)
  const { drafts } = useEngine('ChatRoot').local
  const [choices] = useState(() => new Map<string, boolean>())
  const latest = useLatest({ conversation, messages: messages.messages, upload, drafts })

  const [shown] = useState(() => createStore(messages))
  useIsomorphicLayoutEffect(() => shown.set(messages), [shown, messages])
  const [tools] = useState(() => createChatTools(() => latest.current))
  const { composer, focusInput, follow, firstNew, handle } = tools
  const { rows, status, error } = messages
  const { turn, connection } = conversation
  const isNew = conversation.status === 'success' && conversation.id === undefined
  // one that can't be loaded again has been loaded all the same
  const [isLoaded, setIsLoaded] = useState(false)
  if (!isLoaded && (status === 'success' || isNew)) setIsLoaded(true)
  useFirstNew({ id: conversation.id, isLoaded, follow, firstNew })

  useImperativeHandle(handleRef, () => handle, [handle])
  useChatEvents({ isLoaded, rows, turn, connection, error: conversation.error ?? error }, onEvent)
  useEffect(() => composer.uploadsChanged(), [composer, upload.items])

  const uploads = useMemo(() => ({ upload, focusFallback: focusInput }), [upload, focusInput])
  return (
    <ChatToolsProvider value={tools}>
      <UploadProvider value={uploads}>
        <RequestWholeProvider value={requestWhole}>
          <ReaderChoicesContext.Provider value={choices}>
            <ChatMessagesProvider value={shown}>{children}</ChatMessagesProvider>
          </ReaderChoicesContext.Provider>
        </RequestWholeProvider>
      </UploadProvider>
    </ChatToolsProvider>
  )
}
