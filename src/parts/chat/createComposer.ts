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
  /** Puts a message into the input. What stood there comes back once it is sent, or given up. */
  edit: (message: EditedMessage) => void
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
  /** What stood in the input before a message was edited. */
  let asideText = ''
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
    conversation.send(messageOf(content, fileUrls, edited.get()))
    for (const item of items) handedOver.add(item.id)
    stopEditing()
    isWaiting.set(false)
    upload.reset()
    onSent()
  }

  /** Empties the input, or puts back what stood there. */
  function stopEditing() {
    edited.set(null)
    read().draft.set(asideText)
    asideText = ''
  }

  return {
    isWaiting,
    edited,
    edit(message) {
      const { draft } = read()
      if (!edited.get()) asideText = draft.text()
      edited.set(message)
      draft.set(message.content)
    },
    stopEditing() {
      if (edited.get()) stopEditing()
    },
    submit,
    stopWaiting: () => isWaiting.set(false),
    uploadsChanged() {
      if (isWaiting.get()) submit()
    },
  }
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
