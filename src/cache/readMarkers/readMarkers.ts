import type { AgentMessage } from '../../wire/agentTypes.js'
import { isRecord } from '../../wire/isRecord.js'
import { createStore, type ReadonlyStore } from '../../wire/store.js'
import { compareDates } from '../compareDates.js'
import type { Shelf } from '../shelf.js'
import type { Tabs } from '../tabs.js'
import { decodeReadMarker, type ReadMarker } from './decodeReadMarker.js'

/** What markers are kept in. */
export interface ReadMarkersConfig {
  shelf: Shelf<ReadMarker>
  tabs: Pick<Tabs, 'tell' | 'listen'>
  now: () => number
}

/** How far the user has read, by conversation. */
export interface ReadMarkers {
  /** `null` where nothing is known: the conversation was never looked at in this browser. */
  of: (conversationId: string) => ReadonlyStore<ReadMarker | null>
  /** As `mark`, where nothing is known yet. */
  begin: (conversationId: string, last: AgentMessage | undefined) => void
  /** Notes that all up to this message was seen, `undefined` for a conversation without any. It never goes back. */
  mark: (conversationId: string, last: AgentMessage | undefined) => void
  /** Begins to hear of the other tabs; returns what ends that. */
  mount: () => () => void
}

const TOPIC = 'read'

/** Makes the markers of one user's session. Nothing is read before the first is asked for. */
export function createReadMarkers({ shelf, tabs, now }: ReadMarkersConfig): ReadMarkers {
  const markers = createStore<ReadonlyMap<string, ReadMarker> | undefined>(undefined)
  const load = () => {
    const loaded = markers.get() ?? shelf.load()
    markers.set(loaded)
    return loaded
  }
  const advance = (name: string, marker: ReadMarker) => {
    const known = load().get(name)
    if (known !== undefined && !isFurther(marker, known)) return false
    markers.set(new Map(load()).set(name, marker))
    return true
  }
  const mark = (name: string, last: AgentMessage | undefined) => {
    const marker = { id: last?.id ?? '', date: last?.created_date ?? '', at: now() }
    if (!advance(name, marker)) return
    shelf.save(new Map([[name, marker]]))
    tabs.tell(TOPIC, { name, ...marker })
  }
  return {
    of: (name) => ({ get: () => load().get(name) ?? null, subscribe: markers.subscribe }),
    mark,
    begin(name, last) {
      if (!load().has(name)) mark(name, last)
    },
    mount: () =>
      tabs.listen(TOPIC, (told) => {
        if (!isRecord(told) || typeof told['name'] !== 'string') return
        const marker = decodeReadMarker(told)
        if (marker !== undefined) advance(told['name'], marker)
      }),
  }
}

/** A tab that was left open shows less than was read in another: its word must not undo that. */
function isFurther(marker: ReadMarker, known: ReadMarker): boolean {
  if (marker.id === known.id || marker.id === '') return false
  return known.id === '' || compareDates(marker.date, known.date) >= 0
}
