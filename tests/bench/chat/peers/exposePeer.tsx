import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { exposePage } from '../pages/support/exposePage.js'
import '../pages/support/plain.css'
import { loadPeerThread } from './usePeerThread.js'

/** Gives the harness a chat made of React. */
export function exposePeer(chat: ReactNode, lastRow = '.message:last-child'): void {
  exposePage({
    load: loadPeerThread,
    mount([box]) {
      if (box) createRoot(box).render(chat)
    },
    viewportOf: (box) => box.querySelector('.viewport'),
    lastRowOf: (box) => [...box.querySelectorAll(lastRow)].at(-1) ?? null,
  })
}
