'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { createEngine, type Engine } from '../cache/engine.js'
import { useBase44Context } from './useBase44Context.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/**
 * The engine of the provider's session. This module alone brings its code, so that a page loads it with what uses it.
 *
 * @throws {Base44Error} outside a provider, naming the hook that was called
 */
export function useEngine(hook: string): Engine {
  const { seat } = useBase44Context(hook)
  const read = useCallback(() => seat.read(createEngine), [seat])
  const engine = useSyncExternalStore(seat.subscribe, read, read)
  useIsomorphicLayoutEffect(seat.start, [seat])
  return engine
}
