import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { createEngine } from '../../../src/cache/engine.js'
import { pendingOf } from '../../../src/cache/outbox.js'
import type { ReadClient } from '../../../src/cache/readClient.js'
import { threadKeyOfId } from '../../../src/cache/thread.js'
import type { ModelRow, ModelSubject } from './modelSubject.js'

/** The engine, used as the hooks use it. */
export function ourSubject(client: ReadClient, random: () => number): ModelSubject {
  const queryClient = new QueryClient()
  const engine = createEngine({ client, queryClient, session: 'u1', clock: { now: Date.now, random } })
  const unmount = engine.mount()
  const looks = new Map<string, () => void>()
  const messagesOf = (id: string) =>
    queryClient.getQueryData(engine.queries.conversation(id).queryKey)?.messages
  return {
    isOptimistic: true,
    look(id) {
      if (looks.has(id)) return
      const observer = new QueryObserver(queryClient, engine.queries.conversation(id))
      const stops = [
        observer.subscribe(() => undefined),
        engine.turns.of(threadKeyOfId(id), id).subscribe(() => undefined),
      ]
      looks.set(id, () => stops.forEach((stop) => stop()))
    },
    lookAway(id) {
      looks.get(id)?.()
      looks.delete(id)
    },
    send: (id, text) => engine.delivery.send({ key: threadKeyOfId(id), id }, id, text).localId,
    retry: engine.delivery.retry,
    discard: engine.delivery.discard,
    rows(id) {
      const messages = messagesOf(id)
      const pending = pendingOf(engine.delivery.outbox.get(), threadKeyOfId(id), id, messages ?? [])
      if (!messages && pending.length === 0) return undefined
      return [
        ...(messages ?? []).map((message): ModelRow => ({
          key: engine.delivery.rowKeys.of(message.id),
          message,
        })),
        ...pending.map(({ localId, message, delivery }) => ({ key: localId, message, delivery })),
      ]
    },
    onChange(listener) {
      queryClient.getQueryCache().subscribe(({ type }) => {
        if (type === 'updated') listener()
      })
      engine.delivery.outbox.subscribe(listener)
    },
    close() {
      for (const stop of looks.values()) stop()
      unmount()
      engine.end()
      queryClient.clear()
    },
  }
}
