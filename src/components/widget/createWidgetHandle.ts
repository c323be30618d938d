import type { ChatHandle } from '../../parts/chat/ChatHandle.js'
import type { AgentMessageInput } from '../../wire/agentTypes.js'
import { randomId } from '../../wire/randomId.js'
import type { WidgetHandle } from './WidgetHandle.js'

interface WidgetEdges {
  /** Whose the chat is now. */
  session: () => string | undefined
  isOpen: () => boolean
  setOpen: (isOpen: boolean) => void
  /** Loads the chat, whether or not the app lets it be open. */
  loadChat: () => void
}

/** What is sent once the chat is there. */
interface WaitingMessage {
  content: string | AgentMessageInput
  localId: string
  /** The session that it was said in. */
  by: string | undefined
}

/** Makes a widget's handle, and what gives it its chat once that is there. */
export function createWidgetHandle({ session, isOpen, setOpen, loadChat }: WidgetEdges): {
  handle: WidgetHandle
  attach: (chat: ChatHandle | null) => void
  focusChat: () => void
} {
  const waiting: WaitingMessage[] = []
  let chat: ChatHandle | null = null
  const flush = () => {
    const now = session()
    for (const { content, localId, by } of chat ? waiting.splice(0) : []) {
      // what one user said is never another's words
      if (by === now) chat?.send(content, { localId })
    }
  }
  const open = () => setOpen(true)
  const handle: WidgetHandle = {
    open,
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen()),
    send(content, { localId = randomId() } = {}) {
      waiting.push({ content, localId, by: session() })
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
