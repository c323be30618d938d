'use client'
import type { Base44Client } from '../client/clientTypes.js'
import { useBase44Context } from './useBase44Context.js'

/**
 * The client that the provider was given or made.
 *
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useBase44(): Base44Client {
  return useBase44Context('useBase44').client
}
