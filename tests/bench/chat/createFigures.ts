import { median } from '../median.js'
import type { Length, Round, Sample } from './Round.js'
import type { SubjectName } from './subjects.js'

/** What is read of the rounds: medians of figures, and of pairs within each round. What was measured in none is `NaN`. */
export interface Figures {
  /** Samples that lack it don't count. */
  of: (name: SubjectName, length: Length, pick: (sample: Sample) => number | undefined) => number
  /** The first by the second. */
  ratio: (pick: Pick, over: Point, under: Point) => number
  /** The first without the second. */
  difference: (pick: Pick, of: Point, from: Point) => number
  /** Of what a round has once. */
  ofRounds: (pick: (round: Round) => number) => number
  /** The worst of them. */
  mostOfRounds: (pick: (round: Round) => number) => number
  isSteady: (name: SubjectName, length: Length) => boolean
}

type Pick = (sample: Sample) => number
type Point = readonly [SubjectName, Length]

/** Reads the rounds. */
export function createFigures(rounds: readonly Round[]): Figures {
  const samplesOf = (name: SubjectName, length: Length) =>
    rounds.flatMap(({ samples }) => samples.get(`${name} ${length}`) ?? [])
  const paired = (pick: Pick, one: Point, other: Point, compare: (a: number, b: number) => number) =>
    median(
      rounds.flatMap(({ samples }) => {
        const [first, second] = [one, other].map(([name, length]) => samples.get(`${name} ${length}`))
        return first && second ? compare(pick(first), pick(second)) : []
      }),
    )
  return {
    of: (name, length, pick) => median(samplesOf(name, length).flatMap((sample) => pick(sample) ?? [])),
    ratio: (pick, over, under) => paired(pick, over, under, (a, b) => a / b),
    difference: (pick, of, from) => paired(pick, of, from, (a, b) => a - b),
    ofRounds: (pick) => median(rounds.map(pick)),
    mostOfRounds: (pick) => Math.max(...rounds.map(pick)),
    isSteady: (name, length) => samplesOf(name, length).every(({ stream }) => stream.isSteady),
  }
}
