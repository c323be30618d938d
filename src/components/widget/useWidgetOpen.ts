'use client'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

interface OpenConfig {
  open: boolean | undefined
  defaultOpen: boolean
  onOpenChange: ((open: boolean) => void) | undefined
}

/** Whether the widget is open: as the app has it, or else as it was left. */
export function useWidgetOpen({ open, defaultOpen, onOpenChange }: OpenConfig) {
  // an object, so that each asking renders: an app that doesn't follow it leaves it closed, and may be asked again
  const [own, setOwn] = useState({ isOpen: defaultOpen })
  const isOpen = open ?? own.isOpen
  // what was asked last, which is not rendered yet when more is asked at once
  const asked = useRef(isOpen)
  useLayoutEffect(() => {
    asked.current = isOpen
  })
  const setOpen = (next: boolean) => {
    if (next === asked.current) return
    asked.current = next
    setOwn({ isOpen: next })
    onOpenChange?.(next)
  }
  const isAskedOpen = useCallback(() => asked.current, [])
  return { isOpen, setOpen, isAskedOpen }
}
