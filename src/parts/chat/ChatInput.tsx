'use client'
import { forwardRef, type ChangeEvent, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useUploadContext } from '../fileDrop/uploadContext.js'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Textarea } from '../internal/elements.js'
import { isComposition } from '../internal/isComposition.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useMergedRef } from '../internal/useMergedRef.js'
import { useChatTools } from './chatContext.js'
import { useAutoGrow } from './useAutoGrow.js'
import { useChatDraft } from './useChatDraft.js'

/** What sends: Enter alone, or only Enter with Ctrl or ⌘. */
export type SendKey = 'enter' | 'mod-enter'

/** What `ChatInput` takes, besides the props of its element. Its value is the conversation's draft, see `useDraft`. */
export interface ChatInputProps extends Omit<PartProps<'textarea'>, 'value' | 'defaultValue'> {
  /** Default: `'enter'`, with Shift+Enter for a new line. With `'mod-enter'` Enter makes one, and Ctrl+Enter or ⌘+Enter sends. */
  sendKey?: SendKey | undefined
}

/**
 * Where the draft is written. Enter sends, Shift+Enter starts a line, and the Enter that ends an IME's composition does
 * neither; `sendKey` has Enter start a line too. Escape takes back a Send that waits for files, and gives up the editing of a message, never the draft.
 * Pasted files are attached.
 */
export const ChatInput = forwardRef<HTMLTextAreaElement, ChatInputProps>(function ChatInput(
  { sendKey = 'enter', onChange, onKeyDown, onPaste, ...props },
  ref,
) {
  const { composer, inputRef } = useChatTools('ChatInput')
  const { upload } = useUploadContext('ChatInput')
  const { draft, setDraft } = useChatDraft('ChatInput')
  const labels = useLabels()
  const mergedRef = useMergedRef(ref, inputRef)
  useAutoGrow(inputRef, draft)

  const change = (event: ChangeEvent<HTMLTextAreaElement>) => setDraft(event.target.value)
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && !isComposition(event)) {
      // it is taken: whatever the chat stands in stays open
      if (composer.isWaiting.get() || composer.edited.get()) event.preventDefault()
      composer.stopWaiting()
      composer.stopEditing()
    }
    if (!isSendKey(event, sendKey)) return
    event.preventDefault()
    if (!event.repeat) event.currentTarget.form?.requestSubmit()
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { files, types } = event.clipboardData
    // A spreadsheet puts a picture of the cells beside their text: the text is what was meant.
    if (files.length === 0 || types.includes('text/plain')) return
    event.preventDefault()
    upload.add([...files])
  }
  return (
    <Textarea
      rows={1}
      // what is empty has no direction of its own: its placeholder is in the page’s
      dir={draft === '' ? undefined : 'auto'}
      enterKeyHint={sendKey === 'enter' ? 'send' : 'enter'}
      aria-label={labels.composer}
      placeholder={labels.placeholder}
      {...props}
      ref={mergedRef}
      value={draft}
      onChange={composeEventHandlers(onChange, change)}
      onKeyDown={composeEventHandlers(onKeyDown, press)}
      onPaste={composeEventHandlers(onPaste, paste)}
    />
  )
})

function isSendKey(event: KeyboardEvent, sendKey: SendKey): boolean {
  if (sendKey === 'mod-enter' && !event.ctrlKey && !event.metaKey) return false
  return event.key === 'Enter' && !event.shiftKey && !event.altKey && !isComposition(event)
}
