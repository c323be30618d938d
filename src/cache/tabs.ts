import { isRecord } from '../wire/isRecord.js'

/** What the tabs of one browser tell each other, for one app and one user's session. */
export interface Tabs {
  /** Tells the other tabs; this one is not told. The data is cloned; what can't be cloned is not told. */
  tell: (topic: string, data: unknown) => void
  /** Calls back with what another tab told about a topic; returns what ends that. */
  listen: (topic: string, listener: (data: unknown) => void) => () => void
  /** Ends the hearing until something is told or listened for again. Who listens now hears again then. */
  close: () => void
}

interface Listening {
  topic: string
  /** Async, so that one that throws is an unhandled rejection and keeps the news from nobody else. */
  call: (data: unknown) => Promise<void>
}

/**
 * Makes the line between the tabs that use the same name. Where there is none, as in React Native, nobody hears
 * anything. It opens when it is first used, and again when it is used after it was closed.
 */
export function createTabs(name: string): Tabs {
  const listening = new Set<Listening>()
  let channel: BroadcastChannel | undefined
  const hear = ({ data: told }: { data: unknown }) => {
    if (!isRecord(told)) return
    for (const { topic, call } of [...listening]) if (topic === told['topic']) void call(told['data'])
  }
  const open = () => (channel ??= openChannel(`base44:${name}`, hear))
  return {
    tell(topic, data) {
      try {
        open()?.postMessage({ topic, data })
      } catch {
        // what can't be cloned, and a channel that the browser closed: the other tabs do without
      }
    },
    listen(topic, listener) {
      const entry: Listening = { topic, call: async (data) => listener(data) }
      listening.add(entry)
      open()
      return () => void listening.delete(entry)
    },
    close() {
      channel?.close()
      channel = undefined
    },
  }
}

function openChannel(name: string, hear: (event: MessageEvent<unknown>) => void) {
  if (typeof BroadcastChannel === 'undefined') return undefined
  try {
    // Node's has an `unref`, without which it keeps the process alive; browsers' types don't know it
    const channel: BroadcastChannel & { unref?: () => void } = new BroadcastChannel(name)
    channel.onmessage = hear
    channel.unref?.()
    return channel
  } catch {
    // a sandboxed frame may not have one
    return undefined
  }
}
