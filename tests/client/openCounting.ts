import type { CreateClientConfig } from '../../src/client.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer, type Answer, type RecordedRequest } from '../support/recordingServer.js'

interface SentEvent {
  event_name: string
  properties?: unknown
  timestamp: string
  page_url: unknown
  user_id: unknown
  session_id: unknown
}

const eventsIn = ({ body }: RecordedRequest) => (JSON.parse(body) as { events: SentEvent[] }).events

/** The server of an app, which knows each user by their token. */
const knowUsers: Answer = (response, request) => {
  const id = `user-${request.headers.authorization?.replace('Bearer ', '')}`
  json(request.path.endsWith('/me') ? { id } : { success: true })(response, request)
}

/** A client that counts, at noon of a certain day, and what of it comes to its server. */
export async function openCounting(config: Partial<CreateClientConfig> = {}, answer = knowUsers) {
  const server = await startRecordingServer(answer)
  const client = openClient(server, {
    analytics: { enabled: true },
    clock: { now: () => Date.parse('2031-05-04T12:00:00Z'), random: () => 0 },
    storage: mapStorage({ base44_analytics_session_id: 'visitor-1' }),
    ...config,
  })
  const batches = () => server.requests.filter(({ path }) => path.endsWith('/analytics/track/batch'))
  const events = () => batches().flatMap(eventsIn)
  return {
    server,
    client,
    batches,
    events,
    names: () => events().map(({ event_name }) => event_name),
    sizes: () => batches().map((batch) => eventsIn(batch).length),
    /** How often the server was asked who the user is. */
    asks: () => server.requests.filter(({ path }) => path.endsWith('/me')).length,
    track(...eventNames: string[]) {
      for (const eventName of eventNames) client.analytics.track({ eventName })
    },
  }
}
