import { adoptEngine } from '../cache/adoptEngine.js'
import type { createEngine, Engine } from '../cache/engine.js'
import type { EngineConfig } from '../cache/engineParts.js'

/** Where a provider has the engine of a session: made and begun with the first hook that needs it. */
export interface EngineSeat {
  session: string
  /** The engine, made by `create` where there is none yet. May be called while rendering. */
  read: (create: typeof createEngine) => Engine
  subscribe: (listener: () => void) => () => void
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
  const listeners = new Set<() => void>()
  let own: Engine | undefined
  let current: Engine | undefined
  let release: (() => void) | undefined
  return {
    session: config.session,
    read(create) {
      current ??= own ??= create(config)
      return current
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start() {
      if (!own || release) return
      const found = adoptEngine(config.queryClient, own)
      const isOther = found !== current
      current = found
      release = found.mount()
      if (isOther) listeners.forEach((listener) => listener())
    },
    leave() {
      release?.()
      release = undefined
      // of an engine that was found, not the own, the client is another's
      if (!own?.isMounted()) config.closeClient?.()
    },
    end() {
      if (current && !current.isMounted()) current.end()
    },
  }
}
