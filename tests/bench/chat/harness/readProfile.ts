import { FRAMES } from '../workload/streamAnswer.js'
import type { BuiltPage } from './buildPage.js'

/** Where time goes, and how much of it. */
export interface HotSpot {
  where: string
  /** For each push, in the function itself and not in what it calls. */
  ms: number
  /** Of all that isn't idle. */
  share: number
}

/** What Chromium's profiler answers, as far as it is read here. */
interface Profile {
  nodes: { id: number; callFrame: CallFrame }[]
  samples?: number[]
  timeDeltas?: number[]
}

interface CallFrame {
  functionName: string
  url: string
  lineNumber: number
  columnNumber: number
}

/** What isn't the page's work. */
const IDLE = ['(idle)', '(root)']

/** The functions that took the most time by themselves, the hottest first. */
export function readProfile(
  { files }: BuiltPage,
  { nodes, samples = [], timeDeltas = [] }: Profile,
): HotSpot[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(files, callFrame)]))
  const times = new Map<string, number>()
  samples.forEach((id, place) => {
    const where = names.get(id) ?? '(unknown)'
    if (!IDLE.includes(where)) times.set(where, (times.get(where) ?? 0) + (timeDeltas[place] ?? 0) / 1_000)
  })
  const all = [...times.values()].reduce((sum, ms) => sum + ms, 0)
  return [...times]
    .map(([where, ms]) => ({ where, ms: ms / FRAMES, share: ms / all }))
    .toSorted((a, b) => b.ms - a.ms)
}

function nameOf(
  files: BuiltPage['files'],
  { functionName, url, lineNumber, columnNumber }: CallFrame,
): string {
  const name = functionName || '(anonymous)'
  const map = url ? files.get(new URL(url).pathname.slice(1))?.map : undefined
  const origin = map?.findEntry(lineNumber, columnNumber)
  if (!origin || !('originalSource' in origin)) return name
  return `${name}  ${origin.originalSource.replace(/^.*?(?=src\/|tests\/|[^/]+\/[^/]+$)/, '')}:${origin.originalLine + 1}`
}
