// The floor: no framework, the last rows alone, and of a push nothing drawn but what changed.
import { exposePage } from '../support/exposePage.js'
import { openThread, type ThreadStore } from '../support/threadStore.js'
import '../support/plain.css'
import { createRow, drawRow, type Row } from './drawRow.js'

const ROWS = 24
const threads: ThreadStore[] = []

exposePage({
  async load(ids) {
    threads.push(...(await Promise.all(ids.map(openThread))))
  },
  mount(boxes) {
    boxes.forEach((box, place) => {
      const thread = threads[place]
      if (thread) mountThread(box, thread)
    })
  },
  viewportOf: (box) => box.querySelector('.viewport'),
  lastRowOf: (box) => box.querySelector('.message:last-child'),
})

function mountThread(box: HTMLElement, thread: ThreadStore): void {
  box.innerHTML = '<div class="viewport"></div><textarea rows="2"></textarea>'
  const viewport = box.querySelector('.viewport')
  if (!viewport) return
  let rows = new Map<string, Row>()
  let frame: number | undefined
  const draw = () => {
    frame = undefined
    const gone = rows
    rows = new Map()
    for (const message of thread.get().slice(-ROWS)) {
      const row = drawRow(gone.get(message.id) ?? createRow(), message)
      rows.set(message.id, row)
      gone.delete(message.id)
      if (!row.element.isConnected) viewport.append(row.element)
    }
    for (const { element } of gone.values()) element.remove()
    viewport.scrollTop = viewport.scrollHeight
  }
  thread.subscribe(() => (frame ??= requestAnimationFrame(draw)))
  draw()
}
