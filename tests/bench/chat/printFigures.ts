import { printColumns } from '../printColumns.js'
import type { Figures } from './createFigures.js'
import { PARTS } from './harness/readTrace.js'
import type { PageWeight } from './harness/weighPages.js'
import { LENGTHS, type Sample } from './Round.js'
import { SUBJECTS, type SubjectName } from './subjects.js'

/** A figure of a sample, and how it is written. */
interface Measure {
  title: string
  pick: (sample: Sample) => number
  digits: number
  /** Of the stream, and so another thing where that is too fast. */
  isOfStream: boolean
}

const MEASURES: readonly Measure[] = [
  { title: 'open, ms', pick: ({ openMs }) => openMs, digits: 0, isOfStream: false },
  {
    title: 'one push, ms of the main thread',
    pick: ({ stream }) => stream.push,
    digits: 2,
    isOfStream: true,
  },
  {
    title: 'one frame, 95th of 100, ms of the main thread',
    pick: ({ stream }) => stream.p95,
    digits: 2,
    isOfStream: true,
  },
]

/** Prints what all subjects cost, beside the floor. */
export function printFigures(figures: Figures, names: readonly SubjectName[]): void {
  for (const { title, pick, digits, isOfStream } of MEASURES) {
    const rows = names.map((name) => [
      SUBJECTS[name].title,
      ...LENGTHS.flatMap((length) => {
        const mark = isOfStream && !figures.isSteady(name, length) ? '*' : ''
        return [
          figures.of(name, length, pick).toFixed(digits) + mark,
          `x ${figures.ratio(pick, [name, length], ['floor', length]).toFixed(2)}`,
        ]
      }),
    ])
    const heads = LENGTHS.flatMap((length) => [length.toLocaleString('en'), 'floor'])
    printColumns(title, [['by messages in the thread', ...heads], ...rows])
  }
  console.log('* too slow for 60 pushes a second: one after the other, each when the last was painted')
  printParts(figures, names)
  printRest(figures, names)
}

function printParts({ of }: Figures, names: readonly SubjectName[]): void {
  const rows = names.map((name) => [
    SUBJECTS[name].title,
    ...PARTS.map((part) => of(name, 10_000, ({ stream }) => stream.parts[part]).toFixed(2)),
  ])
  printColumns('one push at 10,000, ms', [['', ...PARTS], ...rows])
}

function printRest(figures: Figures, names: readonly SubjectName[]): void {
  const { of, isSteady } = figures
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`
  const rows = names.map((name) => [
    SUBJECTS[name].title,
    percent(of(name, 100, ({ stream }) => stream.dropped)),
    percent(of(name, 10_000, ({ stream }) => stream.dropped)),
    isSteady(name, 10_000)
      ? of(name, 10_000, ({ stream }) => stream.lastEighth / stream.firstEighth).toFixed(2)
      : '-',
    `${(of(name, 10_000, ({ heap }) => heap) / 1e6).toFixed(1)} MB`,
  ])
  printColumns('frames dropped at 100 and 10,000; last eighth / first, and heap, at 10,000', [
    ['', '100', '10,000', 'eighths', 'heap'],
    ...rows,
  ])
  printHaste(figures)
}

/** What is measured of the floor and of ours alone. */
function printHaste({ of, ofRounds }: Figures): void {
  const rows = (['floor', 'ours'] as const).map((name) => [
    SUBJECTS[name].title,
    of(name, 10_000, ({ typing }) => typing?.timing).toFixed(0),
    of(name, 10_000, ({ typing }) => typing?.frame).toFixed(1),
    ofRounds(({ burst }) => burst[name].lag).toFixed(0),
  ])
  printColumns('a key while an answer streams into 10,000, 95th of 100; 1,000 pushes in a second, ms', [
    ['', 'Event Timing', 'to after the frame', 'lag'],
    ...rows,
  ])
}

/** Prints what the pages weigh. */
export function printWeights(weights: readonly PageWeight[]): void {
  const kilobytes = (bytes: number) => `${(bytes / 1e3).toFixed(1)} kB`
  printColumns('scripts in gzip, React aside; the sockets of the others are in theirs', [
    ['', 'open chat', 'with all later', 'styles'],
    ...weights.map(({ name, open, all, styles }) => [
      SUBJECTS[name].title,
      kilobytes(open),
      kilobytes(all),
      kilobytes(styles),
    ]),
  ])
}
