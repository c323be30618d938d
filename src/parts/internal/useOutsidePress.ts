'use client'
import { useEffect, useRef, type PointerEventHandler, type RefObject } from 'react'
import { useLatest } from '../../hooks/useLatest.js'

/**
 * Calls back when something outside an element is pressed, also where both are in a shadow, open or closed.
 *
 * @returns for the element's `onPointerDownCapture`
 */
export function useOutsidePress(
  isWatched: boolean,
  ref: RefObject<Element | null>,
  onPress: () => void,
): PointerEventHandler {
  const latest = useLatest(onPress)
  const insideRef = useRef<Event>(undefined)
  useEffect(() => {
    const page = ref.current?.ownerDocument
    if (!isWatched || !page) return
    const onPointerDown = (event: Event) => {
      if (event !== insideRef.current) latest.current()
    }
    page.addEventListener('pointerdown', onPointerDown)
    return () => page.removeEventListener('pointerdown', onPointerDown)
  }, [isWatched, ref, latest])
  // the page can't see what in a closed shadow was pressed; React, which is in it, can
  return ({ nativeEvent }) => {
    insideRef.current = nativeEvent
  }
}
