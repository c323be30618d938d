import type { RecordedEvent, RecordedSession } from '../../../src/cache/recorder/RecordedSession.js'

/** A session of these events, a second after each other. */
export function sessionOf(...events: RecordedEvent[]): RecordedSession {
  return {
    version: 1,
    startedAt: '2026-01-01T00:00:00.000Z',
    appId: 'app',
    dropped: 0,
    entries: events.map((event, index) => ({ at: index * 1_000, ...event })),
  }
}
