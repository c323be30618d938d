import type { BurstResult } from './harness/measureBurst.js'
import type { MeasuredStream } from './harness/measureStream.js'
import type { TypingCost } from './harness/measureTyping.js'
import type { SubjectName } from './subjects.js'

/** The lengths of threads that are compared. */
export const LENGTHS = [100, 10_000] as const
export type Length = (typeof LENGTHS)[number]

/** A subject with a thread of one length, once. */
export interface Sample {
  openMs: number
  stream: MeasuredStream
  /** Bytes, before the stream. */
  heap: number
  /** Which of its files the page had asked for in the end. */
  asked: ReadonlySet<string>
  /** Not in every round, and not of every subject. */
  typing: TypingCost | undefined
}

/** What was measured side by side. */
export interface Round {
  samples: ReadonlyMap<`${SubjectName} ${Length}`, Sample>
  burst: { floor: BurstResult; ours: BurstResult }
  /** What a thread of 10,000 messages holds beyond one of two messages and its own JSON, in bytes. */
  excess: number
}
