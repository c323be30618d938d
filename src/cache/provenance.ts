/** How the copies of one conversation's messages came, in places of one order of events. */
export interface Provenance {
  /** The next place in the order of pushes and GETs. */
  next: () => number
  /** Notes a push of a message. */
  notePush: (id: string, place: number) => void
  /** Notes that the copy which is shown is that of a push. */
  noteShown: (id: string, place: number) => void
  /** Notes that a GET goes out. */
  beginFetch: (at: number) => FetchStart
  /** What a GET may decide about a message. */
  against: (fetch: FetchStart) => (id: string) => CopyFacts
  /** Notes what a GET decided: which messages kept the copy that was shown, and which of them only until the next GET. */
  settle: (fetch: FetchStart, decided: { kept: ReadonlySet<string>; overruled: ReadonlySet<string> }) => void
  /** Something was pushed since the last GET started: order, deletions and the strings of tool calls are not confirmed. */
  isUnconfirmed: () => boolean
  /** The shown copies came from somewhere else: nothing is known of how. */
  forget: () => void
}

/** When a GET started: its place in the order of events, and the time in milliseconds. */
export interface FetchStart {
  place: number
  at: number
}

/** What is known of one message beside its copy. */
export interface CopyFacts {
  /** Something was pushed for it after the GET had started. */
  isPushedSince: boolean
  /** The copy that is shown came after the GET had started. */
  isShownSince: boolean
  /** An earlier GET was overruled by a newer date, and this one started long enough after it: it wins whatever its date. */
  isFinal: boolean
}

interface Arrival {
  pushedAt: number
  shownAt: number
  /** From when on a GET wins whatever its date, in milliseconds. */
  finalFrom: number | undefined
}

/** Before everything in the order: a copy of which nothing is known. */
const LONG_AGO = -1

/** After a GET was overruled, a server that answers from a copy has had so long to catch up. */
export const OVERRULED_MS = 2_000

/** Makes the side record of one conversation. It holds what was pushed since the last GET, and no more. */
export function createProvenance(): Provenance {
  let place = 0
  let lastPush = 0
  let lastFetch = 0
  const arrivals = new Map<string, Arrival>()
  const find = (id: string): Arrival =>
    arrivals.get(id) ?? { pushedAt: LONG_AGO, shownAt: LONG_AGO, finalFrom: undefined }

  const change = (id: string, to: Partial<Arrival>) => arrivals.set(id, { ...find(id), ...to })

  return {
    next: () => ++place,
    notePush(id, at) {
      lastPush = at
      change(id, { pushedAt: at })
    },
    noteShown: (id, at) => void change(id, { shownAt: at }),
    beginFetch: (at) => ({ place: (lastFetch = ++place), at }),
    against: (fetch) => (id) => {
      const { pushedAt, shownAt, finalFrom } = find(id)
      return {
        isPushedSince: pushedAt > fetch.place,
        isShownSince: shownAt > fetch.place,
        isFinal: finalFrom !== undefined && fetch.at >= finalFrom,
      }
    },
    settle(fetch, { kept, overruled }) {
      for (const id of new Set([...arrivals.keys(), ...overruled])) {
        const { pushedAt, shownAt, finalFrom } = find(id)
        if (pushedAt < fetch.place && !kept.has(id)) arrivals.delete(id)
        else {
          arrivals.set(id, {
            pushedAt,
            shownAt: kept.has(id) ? shownAt : fetch.place,
            finalFrom: overruled.has(id) ? (finalFrom ?? fetch.at + OVERRULED_MS) : undefined,
          })
        }
      }
    },
    isUnconfirmed: () => lastPush > lastFetch,
    forget() {
      // what was pushed while a GET is under way is none the less unknown to that GET
      for (const id of arrivals.keys()) change(id, { shownAt: LONG_AGO, finalFrom: undefined })
    },
  }
}
