'use client'
import { useCallback } from 'react'
import { useEngine } from './useEngine.js'

/** Loads a conversation once more, at once: what was pushed of its tool calls may be cut. Does nothing without an id. */
export function useRequestWhole(id: string | undefined): () => void {
  const { requestWhole } = useEngine('ChatRoot')
  return useCallback(() => {
    if (id !== undefined) requestWhole(id)
  }, [requestWhole, id])
}
