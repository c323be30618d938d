'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEngine } from './useEngine.js'

/**
 * Suspends until a conversation is loaded; without an id there is nothing to wait for.
 *
 * @param hook the one that was called, for the error outside a provider
 */
export function useSuspenseLoad(hook: string, id: string | undefined): void {
  useSuspenseQuery(useEngine(hook).queries.loaded(id))
}
