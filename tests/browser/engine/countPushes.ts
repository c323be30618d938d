import type { Page } from 'playwright'

/** Counts what is pushed over a page's sockets; to be called before the page is opened. */
export function countPushes(page: Page): () => number {
  let count = 0
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('update_model')) count += 1
    })
  })
  return () => count
}
