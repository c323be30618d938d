'use client'
import { useEffect, useRef } from 'react'
import { useRequestWholeHere } from '../internal/requestWholeContext.js'

/**
 * Asks for the whole of what was cut, once for each time that it is opened: an answer that is cut as well is no reason
 * to ask again. Outside of a chat there is nobody to ask.
 */
export function useWholeWhenOpened(isOpen: boolean, isCut: boolean): void {
  const request = useRequestWholeHere()
  const hasAsked = useRef(false)
  useEffect(() => {
    if (!isOpen) hasAsked.current = false
    if (!isOpen || !isCut || hasAsked.current || request === undefined) return
    hasAsked.current = true
    request()
  }, [isOpen, isCut, request])
}
