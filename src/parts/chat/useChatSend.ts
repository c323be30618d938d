'use client'
import { useUploadContext } from '../fileDrop/uploadContext.js'
import { useStore } from '../../hooks/useStore.js'
import { useChatTools } from './chatContext.js'
import { isBlank } from './createComposer.js'
import { useChatDraft } from './useChatDraft.js'

/** What Send does; `null` while there is nothing to send, a file has failed, or a Send waits for files already. */
export function useChatSend(part = 'useChatSend'): (() => void) | null {
  const { composer } = useChatTools(part)
  const { upload } = useUploadContext(part)
  const isWaiting = useStore(composer.isWaiting)
  const { draft } = useChatDraft(part)
  const hasFailed = upload.items.some((item) => item.status === 'failed')
  return isWaiting || hasFailed || isBlank(draft, upload.items) ? null : composer.submit
}
