'use client'
import { createContext } from 'react'
import type { Engine } from '../cache/engine.js'
import type { Base44Client } from '../client/clientTypes.js'

/** What the provider gives to the hooks below it. */
export interface Base44ContextValue {
  client: Base44Client
  engine: Engine
}

/** `null` outside a provider. */
export const Base44Context = createContext<Base44ContextValue | null>(null)
