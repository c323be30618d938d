import type { SocketStatus } from '../../wire/socketStatus.js'

/** What the server was asked for. */
export type RecordedRequest =
  | { kind: 'get'; conversationId: string }
  | { kind: 'list'; params: unknown }
  | { kind: 'create'; params: unknown }
  | { kind: 'send'; conversationId: string; message: unknown }

/** Why a request failed: after all its retries, and without its answer's headers and body. */
export interface RecordedError {
  name: string
  message: string
  /** HTTP status, when the server answered. */
  status?: number | undefined
  code?: string | undefined
}

/**
 * What happened between the app and the server. A request's `call` is the number that its end has too. Of a room:
 * `entered` and `left` is what the app asked for, `joined` that the server was asked, over each connection anew.
 */
export type RecordedEvent =
  | { type: 'asked'; call: number; request: RecordedRequest }
  | { type: 'answered'; call: number; request: RecordedRequest; answer: unknown }
  | { type: 'failed'; call: number; request: RecordedRequest; error: RecordedError }
  | { type: 'entered' | 'left' | 'joined' | 'acknowledged'; conversationId: string }
  | { type: 'refused' | 'malformed'; conversationId: string; reason: string }
  | { type: 'pushed'; conversationId: string; message: unknown }
  /** `null` from a client that can't tell. */
  | { type: 'socket'; status: SocketStatus | null }
  /** Something was too large to be kept: at least so many bytes. */
  | { type: 'omitted'; of: string; call?: number | undefined; bytes: number }

/** One event, and when it was: in milliseconds since the recorder began, by a clock that only goes forward. */
export type RecordedEntry = RecordedEvent & { at: number }

/** What a flight recorder held, as plain JSON: `createReplay` plays it again. */
export interface RecordedSession {
  version: 1
  /** When the recorder began: ISO 8601, by this device's clock. */
  startedAt: string
  appId: string
  /** How many older entries there was no room for. */
  dropped: number
  /**
   * Oldest first. Where older ones were dropped, the newest answers of those stand at the beginning, with the time of
   * the oldest entry behind them.
   */
  entries: RecordedEntry[]
}
