import type { ChatHandle } from '../../parts/chat/ChatHandle.js'

/** What can be done with a widget from outside of it. Each keeps its identity. */
export interface WidgetHandle extends ChatHandle {
  open: () => void
  close: () => void
  toggle: () => void
}
