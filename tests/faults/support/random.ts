/** Chance that can be played again: the same seed gives the same numbers. */
export interface Random {
  /** From 0 up to 1. */
  next: () => number
  /** A whole number, both ends included. */
  int: (least: number, most: number) => number
  /** True with this probability. */
  chance: (probability: number) => boolean
  pick: <const L extends readonly [unknown, ...unknown[]]>(list: L) => L[number]
  /** Spread over magnitudes: as often below ten times `least` as above it. */
  magnitude: (least: number, most: number) => number
  /** Letters and spaces, so many. */
  text: (length: number) => string
  /** Another one, that does not depend on how often this one was asked. */
  fork: (name: string) => Random
}

const LETTERS = 'abcdefghij klmnopqrst uvwxyz äß漢😀.,'

/** Makes a `mulberry32`: small, quick, and good enough to choose faults by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const letters = Array.from(LETTERS)
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)],
    magnitude: (least, most) => Math.round(least * (most / least) ** next()),
    text: (length) => Array.from({ length }, () => letters[int(0, letters.length - 1)]).join(''),
    fork: (name) => createRandom(hash(`${seed}:${name}`)),
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
