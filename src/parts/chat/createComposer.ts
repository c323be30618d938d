import type { UploadItem } from '../../cache/uploadQueue.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import type { UseDraftResult } from '../../hooks/useDraft.js'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import { createStore, type ReadonlyStore } from '../../wire/store.js'

/** Sends a draft, with its files or not at all. */
export interface Composer {
  /** Send was pressed while files were on their way: the message goes out with them. */
  isWaiting: ReadonlyStore<boolean>
  /** Sends, or waits for the files first. Does nothing with nothing to send. */
  submit: () => void
  /** Takes back a Send that waits for files. The draft stays. */
  stopWaiting: () => void
  /** To be called when the uploads have changed: sends what waited for them. */
  uploadsChanged: () => void
}

interface ComposerEdges {
  /** The conversation, its draft and the uploads as they are now. */
  read: () => {
    conversation: Pick<UseConversationResult, 'send'>
    draft: Pick<UseDraftResult, 'clear'> & { text: () => string }
    upload: UseUploadResult
  }
  onSent: () => void
}

/** A draft without anything to read in it, and no file. */
export function isBlank(draft: string, items: readonly UploadItem[]): boolean {
  return draft.trim() === '' && !items.some((item) => item.status === 'done' || isUnderway(item))
}

function isUnderway(item: UploadItem): boolean {
  return item.status === 'queued' || item.status === 'uploading'
}

export function createComposer({ read, onSent }: ComposerEdges): Composer {
  const isWaiting = createStore(false)
  // Files that went with a message: the queue forgets them a render later, and a second click must not send them again.
  const handedOver = new Set<string>()

  function submit() {
    const { draft, upload } = read()
    const items = upload.items.filter((item) => !handedOver.has(item.id))
    const hasFailed = items.some((item) => item.status === 'failed')
    if (isBlank(draft.text(), items) || hasFailed) isWaiting.set(false)
    else if (items.some(isUnderway)) isWaiting.set(true)
    else send(items)
  }

  function send(items: readonly UploadItem[]) {
    const { conversation, draft, upload } = read()
    const content = draft.text()
    const fileUrls = items.flatMap((item) => (item.status === 'done' ? [item.fileUrl] : []))
    conversation.send(fileUrls.length > 0 ? { content, file_urls: fileUrls } : content)
    for (const item of items) handedOver.add(item.id)
    draft.clear()
    isWaiting.set(false)
    upload.reset()
    onSent()
  }

  return {
    isWaiting,
    submit,
    stopWaiting: () => isWaiting.set(false),
    uploadsChanged() {
      if (isWaiting.get()) submit()
    },
  }
}
