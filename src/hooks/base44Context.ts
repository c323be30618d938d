'use client'
import { createContext } from 'react'
import type { Base44Client } from '../client/clientTypes.js'
import type { EngineSeat } from './createEngineSeat.js'

/** What the provider gives to the hooks below it. */
export interface Base44ContextValue {
  client: Base44Client
  /** For `useEngine`. */
  seat: EngineSeat
}

/** `null` outside a provider. */
export const Base44Context = createContext<Base44ContextValue | null>(null)
