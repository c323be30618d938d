'use client'
import { useCallback } from 'react'
import { useBase44Context } from './useBase44Context.js'

/** Loads a conversation once more, at once: what was pushed of its tool calls may be cut. Does nothing without an id. */
export function useRequestWhole(id: string | undefined): () => void {
  const { requestWhole } = useBase44Context('ChatRoot').engine
  return useCallback(() => {
    if (id !== undefined) requestWhole(id)
  }, [requestWhole, id])
}
