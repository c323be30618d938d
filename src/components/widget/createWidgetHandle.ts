import type { ChatHandle } from '../../parts/chat/ChatHandle.js'
import type { AgentMessageInput } from '../../wire/agentTypes.js'
import { randomId } from '../../wire/randomId.js'
import type { WidgetHandle } from './WidgetHandle.js'

interface WidgetEdges {
  isOpen: () => boolean
  setOpen: (isOpen: boolean) => void
  /** Loads the chat, whether or not the app lets it be open. */
  loadChat: () => void
}

/** Makes a widget's handle, and what gives it its chat once that is there. */
export function createWidgetHandle({ isOpen, setOpen, loadChat }: WidgetEdges): {
  handle: WidgetHandle
  attach: (chat: ChatHandle | null) => void
  focusChat: () => void
} {
  const waiting: { content: string | AgentMessageInput; localId: string }[] = []
  let chat: ChatHandle | null = null
  const flush = () => {
    for (const { content, localId } of chat ? waiting.splice(0) : []) chat?.send(content, { localId })
  }
  const open = () => setOpen(true)
  const handle: WidgetHandle = {
    open,
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen()),
    send(content, { localId = randomId() } = {}) {
      waiting.push({ content, localId })
      loadChat()
      open()
      flush()
      return { localId }
    },
    focus() {
      open()
      chat?.focus()
    },
    scrollToLatest: () => chat?.scrollToLatest(),
    scrollToMessage(id) {
      open()
      return chat?.scrollToMessage(id) ?? false
    },
  }
  return {
    handle,
    focusChat: () => chat?.focus(),
    attach(next) {
      chat = next
      // once all that is mounted with it has been
      queueMicrotask(flush)
    },
  }
}
