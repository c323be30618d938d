import type { ServerEdges } from '../edgeTypes.js'
import { toHex } from '../toHex.js'
import type { AnalyticsEvent } from './AnalyticsEvent.js'

/** What apps report of their use. */
export class Analytics {
  readonly #edges: ServerEdges

  constructor(edges: ServerEdges) {
    this.#edges = edges
  }

  /** Keeps a batch: all of it or, when the process dies meanwhile, nothing. */
  async track(appId: string, events: readonly AnalyticsEvent[]): Promise<void> {
    const { store, random } = this.#edges
    const collection = collectionOf(appId)
    await store.write(events.map((event) => ({ collection, put: { ...event, id: toHex(random(12)) } })))
  }

  /** All events of an app, in the order in which they came. */
  async list(appId: string): Promise<AnalyticsEvent[]> {
    const records = await this.#edges.store.list(collectionOf(appId))
    // Written by `track`, and by nobody else.
    return records.map(({ id: _ours, ...event }) => event as unknown as AnalyticsEvent)
  }
}

const collectionOf = (appId: string) => `analytics_events:${appId}`
