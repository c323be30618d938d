'use client'
import { createContext, useContext, type Provider } from 'react'

/**
 * A context for the parts of one root.
 * @returns its provider, and a hook that takes the part's name and throws a sentence when the root is missing
 */
export function createPartContext<T>(rootName: string): readonly [Provider<T | null>, (part: string) => T] {
  const Context = createContext<T | null>(null)
  function usePartContext(part: string): T {
    const value = useContext(Context)
    if (value === null) throw new Error(`\`${part}\` must be used within \`${rootName}\``)
    return value
  }
  return [Context.Provider, usePartContext]
}
