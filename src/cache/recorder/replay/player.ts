import { Base44Error } from '../../../wire/errors.js'
import type { RecordedEntry } from '../RecordedSession.js'
import type { Bell } from './bell.js'
import { createPace } from './pace.js'
import type { Stage } from './stage.js'

/** What a player works on. */
export interface PlayerConfig {
  entries: readonly RecordedEntry[]
  stage: Stage
  /** What ends the waiting for the app: it has asked for something, or joined a room. */
  bell: Bell
  /** The entries before this place have been played, the last of them at this time. */
  onAdvance: (place: number, at: number) => void
  /** The longest time without an event, in milliseconds of the recording. */
  maxPauseMs: number
}

/** Plays a recording, entry by entry. */
export interface Player {
  /**
   * Plays on from where it stands, `speed` times as fast (default 1, `Infinity` without any pause); resolves at the end
   * or at the next `pause`. While it plays, another call changes the speed.
   * @throws {Base44Error} for a speed that isn't above 0
   */
  play: (speed?: number) => Promise<void>
  pause: () => void
}

/** The app that is replayed may need a moment, to load or to spread its requests, or may never look. */
const PATIENCE_MS = 5_000

/** Makes a player that stands at the beginning. */
export function createPlayer({ entries, stage, bell, onAdvance, maxPauseMs }: PlayerConfig): Player {
  const pace = createPace(entries[0]?.at ?? 0, maxPauseMs)
  /** Conversations that nobody looks at. */
  const unattended = new Set<string>()
  let next = 0
  let isPaused = false
  let playing: Promise<void> | undefined

  const waitUntil = async (isTime: () => boolean, msLeft: () => number) => {
    while (!isPaused && !isTime() && msLeft() > 0) await bell.wait(msLeft())
  }
  const waitForApp = async (entry: RecordedEntry) => {
    const need = stage.needOf(entry)
    if (need === undefined) return
    if (need.isMet()) unattended.delete(need.of)
    if (unattended.has(need.of)) return
    const until = performance.now() + PATIENCE_MS
    await waitUntil(need.isMet, () => until - performance.now())
    if (!isPaused && !need.isMet()) unattended.add(need.of)
  }
  const run = async () => {
    for (let entry = entries[next]; entry !== undefined; entry = entries[next]) {
      const { at } = entry
      await bell.wait(0)
      await waitUntil(
        () => false,
        () => pace.msUntil(at),
      )
      stage.prepare(entry)
      await waitForApp(entry)
      if (isPaused) return
      pace.reached(at)
      next += 1
      stage.perform(entry)
      onAdvance(next, at)
    }
  }
  return {
    play(speed = 1) {
      if (!(speed > 0)) throw new Base44Error(`A replay’s speed is a number above 0, not ${speed}`)
      pace.setSpeed(speed)
      isPaused = false
      bell.ring()
      playing ??= run().finally(() => (playing = undefined))
      return playing
    },
    pause() {
      isPaused = true
      bell.ring()
    },
  }
}
