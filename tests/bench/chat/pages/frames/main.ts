// Runs before the rest of a page, and counts the pushes that come in through its sockets before anyone hears of them.
import type { FrameWindow } from '../support/FrameWindow.js'

/** How socket.io writes the event of a push on its wire. */
const PUSH = '42["update_model"'

// the window of a page with this script in it
const window = globalThis as unknown as FrameWindow
window.heardFrames = 0

globalThis.WebSocket = class extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols)
    this.addEventListener('message', ({ data }) => {
      if (typeof data !== 'string' || !data.startsWith(PUSH)) return
      window.heardFrames += 1
      performance.mark('bench-push')
    })
  }
}
