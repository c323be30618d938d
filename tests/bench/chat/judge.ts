import type { Verdict } from '../Verdict.js'
import type { Figures } from './createFigures.js'
import type { PageWeight } from './harness/weighPages.js'
import { LENGTHS, type Sample } from './Round.js'

const openMs = ({ openMs }: Sample) => openMs
const push = ({ stream }: Sample) => stream.push
const p95 = ({ stream }: Sample) => stream.p95
const growth = ({ stream }: Sample) => stream.lastEighth / stream.firstEighth
/** In percent. */
const dropped = ({ stream }: Sample) => stream.dropped * 100

/** Holds the figures against what was set out to be reached. */
export function judge(figures: Figures, weights: readonly PageWeight[]): Verdict[] {
  const { of, ratio, difference, ofRounds, mostOfRounds } = figures
  const weight = weights.find(({ name }) => name === 'ours')
  return [
    { what: 'push at 10,000 / at 100', value: ratio(push, ['ours', 10_000], ['ours', 100]), most: 1.1 },
    { what: 'open at 10,000 / at 100', value: ratio(openMs, ['ours', 10_000], ['ours', 100]), most: 1.1 },
    ...LENGTHS.flatMap((length) => {
      const at = `at ${length.toLocaleString('en')}`
      const overFloor = (pick: (sample: Sample) => number) => ratio(pick, ['ours', length], ['floor', length])
      return [
        { what: `push, x floor, ${at}`, value: overFloor(push), most: 1.3 },
        { what: `push, 95th of 100 frames, x floor's, ${at}`, value: overFloor(p95), most: 1.6 },
        { what: `open, x floor, ${at}`, value: overFloor(openMs), most: 3 },
        { what: `last eighth of a stream / first, ${at}`, value: of('ours', length, growth), most: 1.2 },
        {
          what: `dropped frames beyond the floor's, in percent, ${at}`,
          value: difference(dropped, ['ours', length], ['floor', length]),
          most: 1,
        },
      ]
    }),
    {
      what: '1,000 pushes in 1 s over 10 threads: ms until the last is painted',
      value: ofRounds(({ burst }) => burst.ours.lag),
      most: 33,
    },
    {
      what: 'of them, threads that lack their last words',
      value: mostOfRounds(({ burst }) => burst.ours.lost),
      most: 0,
    },
    {
      what: 'of them, threads not at their end',
      value: mostOfRounds(({ burst }) => burst.ours.astray),
      most: 0,
    },
    {
      what: 'a key while 10,000 stream: ms to its frame, 95th of 100 (Event Timing)',
      value: of('ours', 10_000, ({ typing }) => typing?.timing),
      most: 16,
    },
    {
      what: 'heap of 10,000 messages beyond their JSON, MB',
      value: ofRounds(({ excess }) => excess) / 1e6,
      most: 3,
    },
    { what: 'scripts of an open chat, kB of gzip', value: (weight?.open ?? NaN) / 1e3, most: 125 },
    { what: 'scripts of a chat with all that comes later', value: (weight?.all ?? NaN) / 1e3, most: 160 },
  ]
}
