import type { RecordStorage } from '../../src/cache/outbox/outboxRecords.js'
import type { TabLocks } from '../../src/cache/outbox/tabLocks.js'
import type { Tabs } from '../../src/cache/tabs.js'

/** What a tab has of its browser. */
interface FakeTab {
  tabs: Tabs
  locks: TabLocks
  storage: RecordStorage
}

interface Listening {
  topic: string
  call: (data: unknown) => void
}

/** A browser whose tabs share a storage, a channel and locks, all of which outlive a tab. */
export function createFakeBrowser(storage: RecordStorage = createFakeStorage()) {
  const channels = new Set<Set<Listening>>()
  /** What is told is heard in a task of its own, in order. */
  const told: (() => void)[] = []
  const queues = new Map<string, { owner: object; grant: () => void }[]>()
  const next = (name: string) => queues.get(name)?.[0]?.grant()
  const leave = (name: string, waiting: object) => {
    const queue = queues.get(name) ?? []
    const isHolder = queue[0] === waiting
    queues.set(
      name,
      queue.filter((entry) => entry !== waiting),
    )
    if (isHolder) next(name)
  }

  return {
    storage,
    openTab(): FakeTab & { die: () => void } {
      const owner = {}
      const heard = new Set<Listening>()
      channels.add(heard)
      const tabs: Tabs = {
        tell(topic, data) {
          if (!channels.has(heard)) return
          const copy = structuredClone(data)
          for (const other of channels) {
            if (other === heard) continue
            told.push(() => {
              for (const entry of [...other]) if (entry.topic === topic) entry.call(copy)
            })
            setTimeout(() => told.shift()?.())
          }
        },
        listen(topic, call) {
          const entry = { topic, call }
          heard.add(entry)
          return () => void heard.delete(entry)
        },
        close: () => undefined,
      }
      const locks: TabLocks = {
        hold: (name, signal) =>
          new Promise((resolve, reject) => {
            const waiting = { owner, grant: () => resolve(() => leave(name, waiting)) }
            const queue = [...(queues.get(name) ?? []), waiting]
            queues.set(name, queue)
            signal?.addEventListener('abort', () => {
              if (queues.get(name)?.[0] !== waiting) leave(name, waiting)
              reject(new Error('called off'))
            })
            if (queue.length === 1) waiting.grant()
          }),
      }
      const die = () => {
        channels.delete(heard)
        heard.clear()
        for (const [name, queue] of queues) {
          queue.filter((waiting) => waiting.owner === owner).forEach((waiting) => leave(name, waiting))
        }
      }
      return { tabs, locks, storage, die }
    },
  }
}

/** A `localStorage` of its own. */
export function createFakeStorage(): RecordStorage {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    key: (index) => [...values.keys()][index] ?? null,
    get length() {
      return values.size
    },
  }
}
