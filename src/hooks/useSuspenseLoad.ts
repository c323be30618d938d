'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useBase44Context } from './useBase44Context.js'

/**
 * Suspends until a conversation is loaded; without an id there is nothing to wait for.
 *
 * @param hook the one that was called, for the error outside a provider
 */
export function useSuspenseLoad(hook: string, id: string | undefined): void {
  useSuspenseQuery(useBase44Context(hook).engine.queries.loaded(id))
}
