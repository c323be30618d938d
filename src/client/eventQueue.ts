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
export function createEventQueue({ appId, http, identity, auth }: AnalyticsConfig): EventQueue {
  const path = `/apps/${encodeURIComponent(appId)}/analytics/track/batch`
  const queue: TrackedEvent[] = []
  let isDraining = false
  let user: { token: string | undefined; id: string | null } = { token: undefined, id: null }

  /** Who the token speaks for; asked once for each. */
  const findUser = async () => {
    const token = identity.token.get()
    if (user.token === token) return
    const found = await auth.me().catch(() => undefined)
    if (found && identity.token.get() === token) user = { token, id: found.id }
  }
  const send = async (keepalive: boolean) => {
    const user_id = user.token === identity.token.get() ? user.id : null
    const session_id = identity.anonymousId()
    const events = queue.splice(0, BATCH).map((event) => ({ ...event, user_id, session_id }))
    // an app is not told that its users can't be counted
    const request = { method: 'POST', path, body: { events }, keepalive, isQuiet: true } as const
    await http(request, () => undefined).catch(() => undefined)
  }
  const drain = async () => {
    isDraining = true
    while (queue.length > 0) {
      await findUser()
      await send(false)
      await new Promise((resolve) => setTimeout(resolve, BATCH_EVERY_MS))
    }
    isDraining = false
  }
  return {
    add(event) {
      if (queue.length < LIMIT) queue.push(event)
      if (!isDraining) void drain()
    },
    flush() {
      while (queue.length > 0) void send(true)
    },
  }
}
