'use client'
import { createContext, useContext } from 'react'

const RequestWholeContext = createContext<(() => void) | undefined>(undefined)

export const RequestWholeProvider = RequestWholeContext.Provider

/** What loads the conversation around a part once more; `undefined` outside of one. */
export function useRequestWholeHere(): (() => void) | undefined {
  return useContext(RequestWholeContext)
}
