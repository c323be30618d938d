import { quantile } from '../../quantile.js'
import type { TraceEvent } from './traceStream.js'

/** What a stream cost the page's main thread, in milliseconds of a processor. */
export interface StreamCost {
  /** One push: everything that ran, by the number of pushes. */
  push: number
  /** What runs for one frame, in the 95th of 100. */
  p95: number
  firstEighth: number
  lastEighth: number
  /** Of a push. */
  parts: Record<Part, number>
  /** The share of frames that weren't ready when they were due. */
  dropped: number
}

export const PARTS = ['script', 'style', 'layout', 'paint'] as const
export type Part = (typeof PARTS)[number]

const PART_OF: Record<string, Part> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  UpdateLayer: 'paint',
}

/** Reads the trace of a stream, from its first push on. Other processes, and other threads, aren't in it. */
export function readTrace(events: readonly TraceEvent[]): StreamCost {
  const pushes = events.filter(({ name }) => name === 'bench-push').toSorted((a, b) => a.ts - b.ts)
  const [first] = pushes
  if (!first) throw new Error('No push is in the trace')
  const isMain = ({ pid, tid }: TraceEvent) => pid === first.pid && tid === first.tid
  const after = events.filter((event) => event.pid === first.pid && endOf(event) >= first.ts)
  const main = after.filter(isMain)
  const tasks = main.filter(({ name }) => name === 'RunTask').toSorted((a, b) => a.ts - b.ts)
  const within = (from: number, to: number) =>
    sum(tasks.filter((task) => endOf(task) >= from && endOf(task) < to)) / (pushes.length / 8)
  const moment = (eighth: number) => pushes[Math.round((eighth * pushes.length) / 8)]?.ts ?? Infinity
  const frames = main.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts)
  return {
    push: sum(tasks) / pushes.length,
    p95: quantile(costOfFrames(tasks, frames), 0.95),
    firstEighth: within(moment(0), moment(1)),
    lastEighth: within(moment(7), Infinity),
    parts: partsOf(main, sum(tasks), pushes.length),
    dropped: droppedOf(after),
  }
}

function partsOf(main: readonly TraceEvent[], all: number, pushes: number): Record<Part, number> {
  const parts = { script: 0, style: 0, layout: 0, paint: 0 }
  for (const event of main) {
    const part = PART_OF[event.name]
    if (part) parts[part] += costOf(event) / pushes
  }
  // what is left of the tasks is the script, with all that a browser does around it
  parts.script = all / pushes - parts.style - parts.layout - parts.paint
  return parts
}

/** What each frame took, with the tasks that came before it: a push is read in one task and painted in another. */
function costOfFrames(tasks: readonly TraceEvent[], frames: readonly number[]): number[] {
  const costs = [0]
  let next = 0
  for (const task of tasks) {
    costs[costs.length - 1] = (costs.at(-1) ?? 0) + costOf(task)
    let isFrame = false
    for (; (frames[next] ?? Infinity) <= endOf(task); next += 1) isFrame = true
    if (isFrame) costs.push(0)
  }
  // the last one has had no frame
  return costs.slice(0, -1)
}

function droppedOf(events: readonly TraceEvent[]): number {
  const count = (wanted: string) => events.filter(({ name }) => name === wanted).length
  const dropped = count('DroppedFrame')
  return dropped / (dropped + count('DrawFrame'))
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, event) => total + costOf(event), 0)
}

function costOf({ tdur, dur = 0 }: TraceEvent): number {
  return (tdur ?? dur) / 1_000
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur
}
