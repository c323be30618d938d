import type { HttpRequest } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'
import type { AnalyticsConfig, TrackedEvent } from './analyticsTypes.js'

/** Events on their way, sent in batches. */
export interface EventQueue {
  add: (event: TrackedEvent) => void
  /** Sends what is left at once, by requests that may outlive the page. */
  flush: () => void
}

const LIMIT = 1_000
const BATCH = 30
const BATCH_EVERY_MS = 1_000

/** Makes the queue of one client. */
export function createEventQueue({ appId, http, identity }: AnalyticsConfig): EventQueue {
  const app = route`/apps/${appId}`
  const queue: TrackedEvent[] = []
  /** Whose events are in the queue, and the ids of users by their tokens. */
  let token = identity.token.get()
  const ids = new Map<string | undefined, unknown>([[undefined, null]])
  let isDraining = false

  // an app is not told that its users can't be counted, nor asked for another token
  const ask = (request: Pick<HttpRequest, 'method' | 'path' | 'body' | 'keepalive'>) =>
    http({ ...request, as: { token }, isLogin: true, isQuiet: true, retries: 0 }, (answer) => answer).catch(
      () => undefined,
    )
  const send = async (keepalive: boolean) => {
    const shared = { user_id: ids.get(token) ?? null, session_id: identity.anonymousId() }
    const events = queue.splice(0, BATCH).map((event) => ({ ...event, ...shared }))
    await ask({ method: 'POST', path: `${app}/analytics/track/batch`, body: { events }, keepalive })
  }
  const flush = () => {
    while (queue.length > 0) void send(true)
  }
  const drain = async () => {
    isDraining = true
    // what is tracked together goes together
    await Promise.resolve()
    while (queue.length > 0) {
      const asked = token
      if (!ids.has(asked)) {
        const user = await ask({ method: 'GET', path: `${app}/entities/User/me` })
        ids.set(asked, isRecord(user) ? user['id'] : null)
      }
      // all may have left meanwhile
      if (queue.length > 0) await send(false)
      await new Promise((resolve) => setTimeout(resolve, BATCH_EVERY_MS))
    }
    isDraining = false
  }
  return {
    add(event) {
      if (token !== identity.token.get()) flush()
      token = identity.token.get()
      if (queue.length < LIMIT) queue.push(event)
      if (!isDraining) void drain()
    },
    flush,
  }
}
