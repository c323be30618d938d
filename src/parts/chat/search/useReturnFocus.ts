'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { useIsomorphicLayoutEffect } from '../../../hooks/useIsomorphicLayoutEffect.js'
import { focusedIn } from '../../internal/focusedIn.js'
import { useChatTools } from '../chatContext.js'

/** Gives the focus back, once the search is closed, to what had it before. */
export function useReturnFocus(part: string, ref: RefObject<Element | null>) {
  const { search, focusInput } = useChatTools(part)
  const focusedRef = useRef<HTMLElement | null>(null)
  useIsomorphicLayoutEffect(() => {
    focusedRef.current ??= ref.current && focusedIn(ref.current)
  }, [ref])
  useEffect(
    () => () => {
      // not closed, but gone with the chat: the focus is elsewhere by now
      if (search.isOpen.get()) return
      const before = focusedRef.current
      if (before?.isConnected && before !== before.ownerDocument.body) before.focus({ preventScroll: true })
      else focusInput()
    },
    [search, focusInput],
  )
}
