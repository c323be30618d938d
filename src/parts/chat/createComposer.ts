import type { UploadItem } from '../../cache/uploadQueue.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import { createStore, type ReadonlyStore } from '../../wire/store.js'

/** What is being written. */
export interface ComposerState {
  draft: string
  /** Send was pressed while files were on their way: the message goes out with them. */
  isWaiting: boolean
}

/** Holds a draft and sends it, with its files or not at all. */
export interface Composer {
  state: ReadonlyStore<ComposerState>
  setDraft: (draft: string) => void
  /** Sends, or waits for the files first. Does nothing with nothing to send. */
  submit: () => void
  /** Takes back a Send that waits for files. The draft stays. */
  stopWaiting: () => void
  /** To be called when the uploads have changed: sends what waited for them. */
  uploadsChanged: () => void
}

interface ComposerEdges {
  initialDraft: string
  /** The conversation and the uploads as they are now. */
  read: () => { conversation: Pick<UseConversationResult, 'send'>; upload: UseUploadResult }
  onSent: () => void
}

/** A draft without anything to read in it, and no file. */
export function isBlank(draft: string, items: readonly UploadItem[]): boolean {
  return draft.trim() === '' && !items.some((item) => item.status === 'done' || isUnderway(item))
}

function isUnderway(item: UploadItem): boolean {
  return item.status === 'queued' || item.status === 'uploading'
}

export function createComposer({ initialDraft, read, onSent }: ComposerEdges): Composer {
  const state = createStore<ComposerState>({ draft: initialDraft, isWaiting: false })
  // Files that went with a message: the queue forgets them a render later, and a second click must not send them again.
  const handedOver = new Set<string>()

  const setWaiting = (isWaiting: boolean) => {
    if (state.get().isWaiting !== isWaiting) state.set({ ...state.get(), isWaiting })
  }

  function submit() {
    const items = read().upload.items.filter((item) => !handedOver.has(item.id))
    const hasFailed = items.some((item) => item.status === 'failed')
    if (isBlank(state.get().draft, items) || hasFailed) setWaiting(false)
    else if (items.some(isUnderway)) setWaiting(true)
    else send(items)
  }

  function send(items: readonly UploadItem[]) {
    const { conversation, upload } = read()
    const { draft } = state.get()
    const fileUrls = items.flatMap((item) => (item.status === 'done' ? [item.fileUrl] : []))
    conversation.send(fileUrls.length > 0 ? { content: draft, file_urls: fileUrls } : draft)
    for (const item of items) handedOver.add(item.id)
    state.set({ draft: '', isWaiting: false })
    upload.reset()
    onSent()
  }

  return {
    state,
    setDraft: (draft) => state.set({ ...state.get(), draft }),
    submit,
    stopWaiting: () => setWaiting(false),
    uploadsChanged() {
      if (state.get().isWaiting) submit()
    },
  }
}
