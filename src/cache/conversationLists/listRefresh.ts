import type { QueryClient } from '@tanstack/react-query'
import type { ReadonlyStore } from '../../wire/store.js'
import type { Base44Keys } from '../keys.js'
import type { Outbox } from '../outbox.js'
import type { Tabs } from '../tabs.js'

/** What lists are refreshed by. */
export interface ListRefreshConfig {
  queryClient: QueryClient
  keys: Base44Keys
  outbox: ReadonlyStore<Outbox>
  tabs: Pick<Tabs, 'tell' | 'listen'>
}

/** Loads the lists that are shown anew, when what is in them or their order has changed. */
export interface ListRefresh {
  /** A conversation was made here, or a message delivered: this tab's lists and the others' are out of date. */
  announce: () => void
  /** Begins to watch what is sent, here and in other tabs; returns what ends that. */
  mount: () => () => void
}

/** Sending one message is several events, and several messages may be sent at once. */
const GATHER_MS = 100
const TOPIC = 'lists'

/** Makes the refresh of one session's lists. */
export function createListRefresh({ queryClient, keys, outbox, tabs }: ListRefreshConfig): ListRefresh {
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.lists })
  const announce = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      refresh()
      tabs.tell(TOPIC, undefined)
    }, GATHER_MS)
  }
  const mount = () => {
    let before = deliveredIn(outbox.get())
    const stops = [
      tabs.listen(TOPIC, refresh),
      outbox.subscribe(() => {
        const delivered = deliveredIn(outbox.get())
        if ([...delivered].some((name) => !before.has(name))) announce()
        before = delivered
      }),
    ]
    return () => {
      clearTimeout(timer)
      stops.forEach((stop) => stop())
    }
  }
  return { announce, mount }
}

/** Names what the server is known to have: messages, and conversations that are being written to. */
function deliveredIn(outbox: Outbox): ReadonlySet<string> {
  return new Set(
    outbox.flatMap(({ localId, conversationId, confirmedId, isAnswered }) => [
      ...(conversationId === undefined ? [] : [`conversation ${conversationId}`]),
      ...(confirmedId !== undefined || isAnswered ? [`message ${localId}`] : []),
    ]),
  )
}
