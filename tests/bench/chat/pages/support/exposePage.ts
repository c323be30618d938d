import { afterFrame } from './afterFrame.js'
import type { BenchPage, BenchWindow } from './BenchPage.js'
import type { FrameWindow } from './FrameWindow.js'
import type { PageSubject } from './PageSubject.js'
import { watchKeys } from './watchKeys.js'

/** As near to its end as this, in pixels, a thread is at its end. */
const AT_END = 8

/** Gives the harness a chat to measure. */
export function exposePage({ load, mount, viewportOf, lastRowOf }: PageSubject): void {
  const boxes: HTMLElement[] = []
  // a page of ours has what the harness asks for, and what its first script counts
  const window = globalThis as unknown as BenchWindow & FrameWindow
  const standsAtTail = (box: Element) => {
    const viewport = viewportOf(box)?.getBoundingClientRect()
    const row = lastRowOf(box)?.getBoundingClientRect()
    return !!viewport && !!row && row.bottom > viewport.top && row.bottom <= viewport.bottom + AT_END
  }
  const saysAll = (box: Element, ending: string) => !!lastRowOf(box)?.textContent.includes(ending)
  const page: BenchPage = {
    load(ids) {
      boxes.push(...ids.map(() => document.createElement('main')))
      document.body.append(...boxes)
      return load(ids)
    },
    async open() {
      const start = performance.now()
      mount(boxes)
      do await afterFrame()
      while (!boxes.every(standsAtTail))
      return performance.now() - start
    },
    heardSoFar: () => window.heardFrames,
    async heard(count) {
      while (window.heardFrames < count) await afterFrame()
    },
    async painted() {
      await afterFrame()
      await afterFrame()
    },
    async shown(ending) {
      do await afterFrame()
      while (!boxes.every((box) => saysAll(box, ending)))
      return Date.now()
    },
    look: (ending) => ({
      whole: boxes.filter((box) => saysAll(box, ending)).length,
      atTail: boxes.filter(standsAtTail).length,
    }),
    keys: watchKeys(),
  }
  window.bench = page
}
