import { startVirtualTime } from '../../faults/model/virtualTime.js'
import type { BenchOptions } from '../BenchOptions.js'
import { median } from '../median.js'
import { printVerdicts } from '../printVerdicts.js'
import type { Verdict } from '../Verdict.js'
import { ourClient, ourEngine, parseAlone, sdk, type OpenSubject } from './engineSubjects.js'
import type { Cost } from './Cost.js'
import { collect, measureBytes, measureTime } from './measure.js'
import { printTable } from './printTable.js'
import { longConversation, streamFrames, type Frame } from './workload.js'

const LENGTHS = [100, 1_000, 10_000] as const
const SUBJECTS = { parse: parseAlone, client: ourClient, engine: ourEngine, sdk }
type Name = keyof typeof SUBJECTS
/** The frames of answers, one after the other: to warm up, for the time, for the bytes. */
interface Streams {
  warmUp: Frame[]
  timed: readonly Frame[][]
  weighed: Frame[]
}
type Round = Record<Name, Record<number, Cost>>

const NOTHING: Cost = { microseconds: NaN, bytes: NaN }

/** Measures what a push costs at each length, and prints it beside the SDK. @returns whether the targets are met */
export async function runEngineBench({ isQuick }: BenchOptions): Promise<boolean> {
  const streams: Streams = {
    warmUp: streamFrames('a', 400),
    // a moment in which the machine did something else is one of several, and not the median
    timed: ['b', 'c', 'd', 'e', 'f'].map((id) => streamFrames(id, 400)),
    weighed: streamFrames('g', 2_000),
  }
  const rounds: Round[] = []
  // the first round warms up
  for (let round = 0; round <= (isQuick ? 3 : 7); round += 1) rounds.push(await playRound(streams))
  rounds.shift()
  const at = (name: Name, length: number, what: keyof Cost) =>
    median(rounds.map((round) => costOf(round, name, length)[what]))
  const ratio = (what: keyof Cost, over: [Name, number], under: [Name, number]) =>
    median(rounds.map((round) => costOf(round, ...over)[what] / costOf(round, ...under)[what]))
  // React needs a new array: 8 bytes for each pointer
  const pointers = (length: number) => at('parse', length, 'bytes') + 8 * length
  const verdicts: Verdict[] = [
    {
      what: 'client, a push at 10,000 / at 100',
      value: ratio('microseconds', ['client', 10_000], ['client', 100]),
      most: 1.2,
    },
    {
      what: 'client, bytes / parse alone',
      value: ratio('bytes', ['client', 10_000], ['parse', 10_000]),
      most: 1.1,
    },
    {
      what: 'engine, a flush at 10,000 / at 100',
      value: ratio('microseconds', ['engine', 10_000], ['engine', 100]),
      most: 1.5,
    },
    {
      what: 'engine, bytes at 10,000 / parse and one array of pointers',
      value: at('engine', 10_000, 'bytes') / pointers(10_000),
      most: 1.2,
    },
  ]
  printTable(LENGTHS, Object.keys(SUBJECTS) as Name[], at)
  return printVerdicts(verdicts)
}

function costOf(round: Round, name: Name, length: number): Cost {
  return round[name][length] ?? NOTHING
}

async function playRound(streams: Streams): Promise<Round> {
  const round: Round = { parse: {}, client: {}, engine: {}, sdk: {} }
  for (const length of LENGTHS) {
    // the keys are those of the object above
    for (const name of Object.keys(SUBJECTS) as Name[]) {
      round[name][length] = await measureOne(SUBJECTS[name], length, streams)
    }
  }
  return round
}

async function measureOne(open: OpenSubject, length: number, streams: Streams): Promise<Cost> {
  const time = startVirtualTime()
  try {
    const subject = await open(longConversation(length), time.pass, () => time.run(50))
    const { warmUp, timed, weighed } = streams
    collect()
    await measureTime(subject, warmUp)
    const times: number[] = []
    for (const frames of timed) times.push(await measureTime(subject, frames))
    const cost = { microseconds: median(times), bytes: await measureBytes(subject, weighed) }
    const expected = length + timed.length + 2
    if ((subject.count() ?? expected) !== expected) {
      throw new Error(`${subject.name} shows ${subject.count()} messages, not ${expected}`)
    }
    subject.close()
    return cost
  } finally {
    time.restore()
  }
}
