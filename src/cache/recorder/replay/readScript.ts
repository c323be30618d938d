import type { RecordedEntry, RecordedError } from '../RecordedSession.js'
import { requestKey } from './requestKey.js'

/** How a request ended. */
export type Outcome = { answer: unknown } | { error: RecordedError }

/** How a request ended, and its place in the recording. */
export interface PlacedOutcome {
  outcome: Outcome
  /** The number of its entry. */
  place: number
  /** The number of the entry with which it was asked for, or 0 where that is gone. */
  askedPlace: number
  /** When that was. */
  askedAt: number
}

/** Something that a conversation's older answers don't know. */
export interface Change {
  place: number
  /** What was pushed or sent; `undefined` where only an answer can tell. */
  message: unknown
}

/** A recording by what is asked of it. */
export interface ReplayScript {
  /** By the key of their request, in the order in which they came. */
  outcomesOf: (key: string) => readonly PlacedOutcome[]
  /** True for a request that had no end when the session was exported. */
  isOpen: (key: string) => boolean
  changesOf: (conversationId: string) => readonly Change[]
}

/** Puts a recording's entries in order for a replay. */
export function readScript(entries: readonly RecordedEntry[]): ReplayScript {
  const asked = new Map<number, { key: string; place: number; at: number }>()
  const outcomes = new Map<string, PlacedOutcome[]>()
  const changes = new Map<string, Change[]>()
  const end = (key: string, call: number, place: number, at: number, outcome: Outcome) => {
    const { place: askedPlace, at: askedAt } = asked.get(call) ?? { place: 0, at }
    add(outcomes, key, { outcome, place, askedPlace, askedAt })
  }
  entries.forEach((entry, place) => {
    switch (entry.type) {
      case 'asked':
        asked.set(entry.call, { key: requestKey(entry.request), place, at: entry.at })
        break
      case 'answered': {
        const { request, call, at, answer } = entry
        end(requestKey(request), call, place, at, { answer })
        if (request.kind === 'send') add(changes, request.conversationId, { place, message: answer })
        asked.delete(call)
        break
      }
      case 'failed':
        // who asked had changed their mind: that is no answer to anybody else
        if (entry.error.name !== 'AbortError')
          end(requestKey(entry.request), entry.call, place, entry.at, { error: entry.error })
        asked.delete(entry.call)
        break
      case 'pushed':
        add(changes, entry.conversationId, { place, message: entry.message })
        break
      case 'malformed':
      case 'joined':
        add(changes, entry.conversationId, { place, message: undefined })
        break
      case 'omitted':
        if (entry.call !== undefined && entry.of !== 'asked') asked.delete(entry.call)
        break
      case 'entered':
      case 'left':
      case 'acknowledged':
      case 'refused':
      case 'socket':
        break
      default:
        entry satisfies never
    }
  })
  const open = new Set([...asked.values()].map(({ key }) => key))
  return {
    outcomesOf: (key) => outcomes.get(key) ?? [],
    isOpen: (key) => open.has(key),
    changesOf: (conversationId) => changes.get(conversationId) ?? [],
  }
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
