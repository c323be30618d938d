import { adoptEngine } from '../cache/adoptEngine.js'
import type { createEngine, Engine } from '../cache/engine.js'
import type { EngineConfig } from '../cache/engineParts.js'
import { hasStoredOutbox } from '../cache/outbox/hasStoredOutbox.js'

/** Where a provider has the engine of a session: made and begun with the first hook that needs it. */
export interface EngineSeat {
  session: string
  /** The engine, made by `create` where there is none yet. May be called while rendering. */
  read: (create: typeof createEngine) => Engine
  subscribe: (listener: () => void) => () => void
  /** The provider is there: begins what was made, and loads an engine by itself where something waits to be sent. */
  enter: () => void
  /** Begins what was made, or joins the one that another provider has over the same cache. For effects. */
  start: () => void
  /** Lets go of it, and closes the client where nobody else uses it. */
  leave: () => void
  /** Ends the session for good, unless another provider is still in it. */
  end: () => void
}

/**
 * Keeps the place of an engine, so that the provider needs to know none: a page that shows no conversation yet carries
 * no more than the client.
 */
export function createEngineSeat(config: EngineConfig): EngineSeat {
  const { queryClient, session } = config
  const listeners = new Set<() => void>()
  let own: Engine | undefined
  let current: Engine | undefined
  let release: (() => void) | undefined
  let isTaken = false

  function read(create: typeof createEngine): Engine {
    current ??= own ??= create(config)
    return current
  }

  function start() {
    if (!own || release) return
    const found = adoptEngine(queryClient, own)
    const isOther = found !== current
    current = found
    release = found.mount()
    if (isOther) listeners.forEach((listener) => listener())
  }

  return {
    session,
    read,
    start,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    enter() {
      isTaken = true
      start()
      if (own || !hasStoredOutbox(config.client.getConfig().appId, session)) return
      void loadEngine().then((create) => {
        if (!create || !isTaken) return
        read(create)
        start()
      })
    },
    leave() {
      isTaken = false
      release?.()
      release = undefined
      // of an engine that was found, not the own, the client is another's
      if (!own?.isMounted()) config.closeClient?.()
    },
    end() {
      const endUnlessInUse = (engine: Engine) => {
        if (!engine.isMounted()) engine.end()
      }
      if (current) endUnlessInUse(current)
      // what this user has written on other pages is stored here all the same; another provider may be in the session
      else
        void loadEngine().then((create) => create && endUnlessInUse(adoptEngine(queryClient, create(config))))
    },
  }
}

/** The engine's code, where a page has had no need of it; nothing where it can't be loaded. */
function loadEngine(): Promise<typeof createEngine | undefined> {
  return import('../cache/engine.js').then(
    (module) => module.createEngine,
    () => undefined,
  )
}
