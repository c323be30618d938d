import type { UploadItem } from '../../cache/uploadQueue.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import type { AgentMessageCustomContext, AgentMessageInput } from '../../wire/agentTypes.js'
import { createStore, type ReadonlyStore } from '../../wire/store.js'

/** A message that is changed and sent as a new one. */
export interface EditedMessage {
  content: string
  /** Go along unchanged. */
  fileUrls: readonly string[]
  /** Goes along unchanged, in place of what the page would tell now. */
  context: readonly AgentMessageCustomContext[]
}

/** Sends a draft, with its files or not at all. */
export interface Composer {
  /** Send was pressed while files were on their way: the message goes out with them. */
  isWaiting: ReadonlyStore<boolean>
  /** What is being edited, if anything is. */
  edited: ReadonlyStore<EditedMessage | null>
  /** Puts a message in the place of the draft, which comes back once it is sent or given up. Not while another is edited. */
  edit: (message: EditedMessage) => void
  /** What is written into the input meanwhile. */
  changeEdited: (content: string) => void
  stopEditing: () => void
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
    draft: { text: () => string; set: (text: string) => void }
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
  const edited = createStore<EditedMessage | null>(null)
  // Files that went with a message: the queue forgets them a render later, and a second click must not send them again.
  const handedOver = new Set<string>()
  /** Files of the draft, which wait with it until the edited message is gone. */
  let filesOfDraft = new Set<string>()

  function submit() {
    const { draft, upload } = read()
    const edit = edited.get()
    const isKept = ({ id }: UploadItem) => handedOver.has(id) || (edit !== null && filesOfDraft.has(id))
    const items = upload.items.filter((item) => !isKept(item))
    const hasFailed = items.some((item) => item.status === 'failed')
    const isEmpty = edit ? isBlankEdit(edit, items) : isBlank(draft.text(), items)
    if (isEmpty || hasFailed) isWaiting.set(false)
    else if (items.some(isUnderway)) isWaiting.set(true)
    else send(items)
  }

  function send(items: readonly UploadItem[]) {
    const { conversation, draft, upload } = read()
    const edit = edited.get()
    const fileUrls = items.flatMap((item) => (item.status === 'done' ? [item.fileUrl] : []))
    conversation.send(messageOf(edit?.content ?? draft.text(), fileUrls, edit))
    for (const { id } of items) handedOver.add(id)
    if (edit) {
      for (const { id } of items) upload.remove(id)
    } else {
      draft.set('')
      upload.reset()
    }
    isWaiting.set(false)
    edited.set(null)
    onSent()
  }

  return {
    isWaiting,
    edited,
    edit(message) {
      const { upload } = read()
      // one that is under way is not thrown away for another
      if (edited.get()) return
      isWaiting.set(false)
      filesOfDraft = new Set(upload.items.map(({ id }) => id))
      edited.set(message)
    },
    changeEdited(content) {
      const edit = edited.get()
      if (edit) edited.set({ ...edit, content })
    },
    stopEditing() {
      if (!edited.get()) return
      isWaiting.set(false)
      edited.set(null)
    },
    submit,
    stopWaiting: () => isWaiting.set(false),
    uploadsChanged() {
      if (isWaiting.get()) submit()
    },
  }
}

/** An edited message with nothing in it; what went along with it counts. */
function isBlankEdit({ content, fileUrls }: EditedMessage, items: readonly UploadItem[]): boolean {
  return fileUrls.length === 0 && isBlank(content, items)
}

function messageOf(
  content: string,
  fileUrls: readonly string[],
  edited: EditedMessage | null,
): AgentMessageInput {
  const urls = [...(edited?.fileUrls ?? []), ...fileUrls]
  return {
    content,
    ...(urls.length > 0 && { file_urls: urls }),
    ...(edited && { custom_context: [...edited.context] }),
  }
}
