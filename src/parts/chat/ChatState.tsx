'use client'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useAgentMessages } from '../../hooks/useAgentMessages.js'
import { useBase44Context } from '../../hooks/useBase44Context.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import { useRequestWhole } from '../../hooks/useRequestWhole.js'
import { useUpload, type UseUploadOptions } from '../../hooks/useUpload.js'
import { UploadProvider } from '../fileDrop/uploadContext.js'
import { createStore } from '../../wire/store.js'
import { useLatest } from '../../hooks/useLatest.js'
import { ReaderChoicesContext } from '../internal/ReaderChoicesContext.js'
import { RequestWholeProvider } from '../internal/requestWholeContext.js'
import { ChatMessagesProvider, ChatToolsProvider } from './chatContext.js'
import { createComposer } from './createComposer.js'
import { createFollow } from './createFollow.js'
import { messageAgain } from './messageAgain.js'
import { useFirstNew } from './useFirstNew.js'

interface ChatStateProps {
  conversation: UseConversationResult
  attachments: UseUploadOptions | undefined
  children: ReactNode
}

/** What the parts of one conversation share. Renders nothing of its own. */
export function ChatState({ conversation, attachments, children }: ChatStateProps) {
  const messages = useAgentMessages(conversation)
  const upload = useUpload(attachments)
  const requestWhole = useRequestWhole(conversation.id)
  const inputRef = useRef<HTMLTextAreaElement>(null)
  const { drafts } = useBase44Context('ChatRoot').engine.local
  const [choices] = useState(() => new Map<string, boolean>())
  const latest = useLatest({ conversation, messages: messages.messages, upload, drafts })

  const [tools] = useState(() => {
    const follow = createFollow()
    const firstNew = createStore<string | undefined>(undefined)
    const feedback = createStore<ReadonlyMap<string, 'good' | 'bad' | null>>(new Map())
    const onSent = () => {
      firstNew.set(undefined)
      follow.jumpToEnd()
    }
    const composer = createComposer({
      read() {
        const { conversation, drafts, upload } = latest.current
        const ref = { threadKey: conversation.threadKey, id: conversation.id }
        const draft = { text: drafts.of(ref).get, set: (text: string) => drafts.set(ref, text) }
        return { conversation, draft, upload }
      },
      onSent,
    })
    const focusInput = () => inputRef.current?.focus({ preventScroll: true })
    const askAgain = () => {
      const { conversation, messages } = latest.current
      const again = messageAgain(messages)
      if (again) conversation.send(again)
      onSent()
      focusInput()
    }
    return { follow, firstNew, feedback, composer, inputRef, focusInput, askAgain }
  })
  const { composer, focusInput, follow, firstNew } = tools
  useFirstNew({ id: conversation.id, isLoaded: messages.status === 'success', follow, firstNew })

  useEffect(() => composer.uploadsChanged(), [composer, upload.items])

  const uploads = useMemo(() => ({ upload, focusFallback: focusInput }), [upload, focusInput])
  return (
    <ChatToolsProvider value={tools}>
      <UploadProvider value={uploads}>
        <RequestWholeProvider value={requestWhole}>
          <ReaderChoicesContext.Provider value={choices}>
            <ChatMessagesProvider value={messages}>{children}</ChatMessagesProvider>
          </ReaderChoicesContext.Provider>
        </RequestWholeProvider>
      </UploadProvider>
    </ChatToolsProvider>
  )
}
