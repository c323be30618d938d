'use client'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useAgentMessages } from '../../hooks/useAgentMessages.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import { useUpload, type UseUploadOptions } from '../../hooks/useUpload.js'
import { UploadProvider } from '../fileDrop/uploadContext.js'
import { useLatest } from '../../hooks/useLatest.js'
import { ChatMessagesProvider, ChatToolsProvider } from './chatContext.js'
import { createComposer } from './createComposer.js'
import { createFollow } from './createFollow.js'

interface ChatStateProps {
  conversation: UseConversationResult
  attachments: UseUploadOptions | undefined
  /** Drafts of conversations that are not shown, by their `threadKey`. */
  drafts: Map<string, string>
  children: ReactNode
}

/** What the parts of one conversation share. Renders nothing of its own. */
export function ChatState({ conversation, attachments, drafts, children }: ChatStateProps) {
  const messages = useAgentMessages(conversation)
  const upload = useUpload(attachments)
  const inputRef = useRef<HTMLTextAreaElement>(null)
  const latest = useLatest({ conversation, upload })
  const { threadKey } = conversation

  const [tools] = useState(() => {
    const follow = createFollow()
    const composer = createComposer({
      initialDraft: drafts.get(threadKey) ?? '',
      read: () => latest.current,
      onSent: follow.jumpToEnd,
    })
    const focusInput = () => inputRef.current?.focus({ preventScroll: true })
    return { follow, composer, inputRef, focusInput }
  })
  const { composer, focusInput } = tools

  useEffect(() => composer.uploadsChanged(), [composer, upload.items])
  useEffect(
    () => composer.state.subscribe(() => drafts.set(threadKey, composer.state.get().draft)),
    [composer, drafts, threadKey],
  )

  const uploads = useMemo(() => ({ upload, focusFallback: focusInput }), [upload, focusInput])
  return (
    <ChatToolsProvider value={tools}>
      <UploadProvider value={uploads}>
        <ChatMessagesProvider value={messages}>{children}</ChatMessagesProvider>
      </UploadProvider>
    </ChatToolsProvider>
  )
}
