import type { Finding } from './Finding.js'
import type { HostileInput } from './HostileInput.js'
import type { Rule, Sighting } from './Played.js'
import type { Way } from './Way.js'

/** The most that an input may hold the page up, in milliseconds: at once, and in all. */
export const WORST_TASK_MS = 250
export const WORST_TOTAL_MS = 1_500

/** What was played, and what was found. */
export class Tally {
  readonly findings: Finding[] = []
  readonly #onFinding: (finding: Finding) => void
  plays = 0
  updates = 0
  clicks = 0
  worstTask = 0
  worstTotal = 0

  /** `onFinding` is told of what an input does in the first way in which it does it. */
  constructor(onFinding: (finding: Finding) => void = () => undefined) {
    this.#onFinding = onFinding
  }

  /** Keeps what was seen, each thing once. */
  add(entry: HostileInput, way: Way, sightings: readonly Sighting[]): void {
    const seen = new Map(sightings.map((sighting) => [`${sighting.rule} ${sighting.seen}`, sighting]))
    for (const sighting of seen.values()) {
      const finding = { ...sighting, entry, way }
      const isNew = !this.findings.some((one) => one.entry === entry && one.seen === sighting.seen)
      this.findings.push(finding)
      if (isNew) this.#onFinding(finding)
    }
  }

  count(...rules: Rule[]): number {
    return this.findings.filter(({ rule }) => rules.includes(rule)).length
  }
}
