import { decodeMessage } from '../../decodeMessage.js'
import type { RecordedEntry } from '../RecordedSession.js'
import type { ReplayDesk } from './replayDesk.js'
import type { ReplayLine } from './replayLine.js'
import { requestKey } from './requestKey.js'

/** What the app must have done before an entry can reach it, and of what. */
export interface Need {
  of: string
  isMet: () => boolean
}

/** Where a recording's entries are brought before the app. */
export interface Stage {
  /** `undefined` for what can come at any time. */
  needOf: (entry: RecordedEntry) => Need | undefined
  /** Does what the app must see before it can meet an entry's need. */
  prepare: (entry: RecordedEntry) => void
  perform: (entry: RecordedEntry) => void
}

/** Makes the stage of a recording. */
export function createStage(entries: readonly RecordedEntry[], line: ReplayLine, desk: ReplayDesk): Stage {
  const firstEnds = findFirstEnds(entries)
  const show = (conversationId: string, message: unknown) =>
    line.push(conversationId, JSON.stringify({ _message: message }))
  return {
    needOf(entry) {
      switch (entry.type) {
        case 'joined':
        case 'pushed':
        case 'malformed':
          return { of: entry.conversationId, isMet: () => line.isJoined(entry.conversationId) }
        case 'answered':
        case 'failed': {
          const { request } = entry
          if (request.kind !== 'get' || !(firstEnds.has(entry) || mustBeSeen(entry))) return undefined
          return { of: request.conversationId, isMet: () => desk.isAsked(requestKey(request)) }
        }
        case 'socket':
          return line.isUp() && isDown(entry) ? { of: 'socket', isMet: line.isUsed } : undefined
        default:
          return undefined
      }
    },
    prepare(entry) {
      // a client that can't tell its status is connected when it joins
      if (entry.type === 'joined' || entry.type === 'pushed' || entry.type === 'malformed') line.setUp()
    },
    perform(entry) {
      switch (entry.type) {
        case 'socket':
          line.follow(entry.status)
          break
        case 'acknowledged':
          line.acknowledge(entry.conversationId, { ok: true })
          break
        case 'refused':
          line.acknowledge(entry.conversationId, { error: entry.reason })
          break
        case 'pushed':
          show(entry.conversationId, entry.message)
          break
        case 'malformed':
          line.push(entry.conversationId, 'malformed')
          break
        case 'answered':
          // nobody types in a replay: what was sent comes of itself
          if (entry.request.kind === 'send' && decodeMessage(entry.answer) !== undefined)
            show(entry.request.conversationId, entry.answer)
          break
        case 'asked':
        case 'failed':
        case 'entered':
        case 'left':
        case 'joined':
        case 'omitted':
          break
        default:
          entry satisfies never
      }
    },
  }
}

/** The first end of each conversation's GETs: what is pushed later is to be seen as such. */
function findFirstEnds(entries: readonly RecordedEntry[]): ReadonlySet<RecordedEntry> {
  const first = new Map<string, RecordedEntry>()
  for (const entry of entries) {
    if (!('request' in entry) || entry.type === 'asked' || isAborted(entry)) continue
    const key = requestKey(entry.request)
    if (!first.has(key)) first.set(key, entry)
  }
  return new Set(first.values())
}

/** A failure that nobody met would not be one. */
function mustBeSeen(entry: RecordedEntry): boolean {
  return entry.type === 'failed' && !isAborted(entry)
}

function isAborted(entry: RecordedEntry): boolean {
  return entry.type === 'failed' && entry.error.name === 'AbortError'
}

function isDown(entry: RecordedEntry): boolean {
  if (entry.type !== 'socket') return false
  return entry.status?.state === 'connecting' || entry.status?.state === 'reconnecting'
}
