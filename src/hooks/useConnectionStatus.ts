'use client'
import type { Connection } from '../cache/connection.js'
import { useEngine } from './useEngine.js'
import { useStore } from './useStore.js'

const NOT_YET: Connection = { state: 'idle' }

/**
 * How the app is connected to the platform, whatever it shows. A conversation's own `connection` says more.
 *
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useConnectionStatus(): Connection {
  return useStore(useEngine('useConnectionStatus').connection(undefined), NOT_YET)
}
