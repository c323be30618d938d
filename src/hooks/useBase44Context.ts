'use client'
import { useContext } from 'react'
import { Base44Error } from '../wire/errors.js'
import { Base44Context, type Base44ContextValue } from './base44Context.js'

/**
 * Reads the provider's context.
 *
 * @throws {Base44Error} outside a provider, naming the hook that was called
 */
export function useBase44Context(hook: string): Base44ContextValue {
  const context = useContext(Base44Context)
  if (context !== null) return context
  throw new Base44Error(
    `\`${hook}\` must be used within \`Base44Provider\`: put <Base44Provider appId="…"> around your app`,
  )
}
