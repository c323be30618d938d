import type { RecordedRequest } from '../RecordedSession.js'
import { bringUpToDate } from './bringUpToDate.js'
import type { Outcome, PlacedOutcome, ReplayScript } from './readScript.js'
import { requestKey } from './requestKey.js'

/** Answers what is asked during a replay from the recording. */
export interface ReplayDesk {
  /** Resolves with what the recording has for this moment, `undefined` where it has nothing. */
  ask: (request: RecordedRequest, signal: AbortSignal | undefined) => Promise<Outcome | undefined>
  /** True while somebody waits for what the recording has next. */
  isAsked: (key: string) => boolean
  /** Notes that the entries before this place have been played, the last of them at this time. */
  advance: (place: number, at: number) => void
}

interface Waiting {
  key: string
  /** The place of what ends it; `undefined` for what had no end. */
  place: number | undefined
  resolve: (outcome: Outcome) => void
}

/** What is answered: at once, later, never, or with nothing. */
type Verdict = { outcome: Outcome } | { place: number | undefined } | undefined

/** A replay asks when the app did, but not on the millisecond: an answer that was asked for so soon is meant for it. */
const SOON_MS = 5_000

/** Makes a desk. @param onAsk told when somebody begins to wait */
export function createReplayDesk(script: ReplayScript, onAsk: () => void): ReplayDesk {
  const waiting = new Set<Waiting>()
  const written = new Map<string, number>()
  let now = { place: 0, at: 0 }

  const otherwise = (key: string): Verdict => (script.isOpen(key) ? { place: undefined } : undefined)
  const read = (request: RecordedRequest, key: string): Verdict => {
    const outcomes = script.outcomesOf(key)
    const next = outcomes.find(({ place }) => place >= now.place)
    const passed = outcomes.findLast((known) => known.place < now.place && isLasting(known.outcome))
    const changes = request.kind === 'get' ? script.changesOf(request.conversationId) : []
    const since = changes.filter(({ place }) => place < now.place && place > (passed?.askedPlace ?? 0))
    const isFresh = request.kind === 'get' && since.length === 0
    const isNextMeant = next !== undefined && next.askedAt - now.at <= SOON_MS
    if (passed !== undefined && (isFresh || !isNextMeant)) {
      return {
        outcome: withPushes(
          passed,
          since.map(({ message }) => message),
        ),
      }
    }
    if (next !== undefined) return { place: next.place }
    const last = outcomes.at(-1)
    return last === undefined ? otherwise(key) : { outcome: last.outcome }
  }
  const write = (key: string): Verdict => {
    const turn = written.get(key) ?? 0
    written.set(key, turn + 1)
    const mine = script.outcomesOf(key)[turn]
    if (mine === undefined) return otherwise(key)
    return mine.place < now.place ? { outcome: mine.outcome } : { place: mine.place }
  }
  return {
    async ask(request, signal) {
      const key = requestKey(request)
      const verdict = request.kind === 'get' || request.kind === 'list' ? read(request, key) : write(key)
      if (verdict === undefined || 'outcome' in verdict) return verdict?.outcome
      return new Promise((resolve, reject) => {
        const item: Waiting = { key, place: verdict.place, resolve }
        waiting.add(item)
        signal?.addEventListener('abort', () => {
          waiting.delete(item)
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as with `fetch`, the reason is the caller's
          reject(signal.reason)
        })
        onAsk()
      })
    },
    isAsked: (key) => [...waiting].some((item) => item.key === key),
    advance(place, at) {
      now = { place, at }
      for (const item of [...waiting]) {
        if (item.place === undefined || item.place >= place) continue
        const found = script.outcomesOf(item.key).find((known) => known.place === item.place)
        waiting.delete(item)
        if (found) item.resolve(found.outcome)
      }
    },
  }
}

/** A failure that may pass is over once it was told; any other is how things stand. */
function isLasting(outcome: Outcome): boolean {
  if ('answer' in outcome) return true
  const { status = 500 } = outcome.error
  return status < 500 && status !== 408 && status !== 429
}

function withPushes({ outcome }: PlacedOutcome, pushed: readonly unknown[]): Outcome {
  return 'answer' in outcome ? { answer: bringUpToDate(outcome.answer, pushed) } : outcome
}
