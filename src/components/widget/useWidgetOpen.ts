'use client'
import { useState } from 'react'

interface OpenConfig {
  open: boolean | undefined
  defaultOpen: boolean
  onOpenChange: ((open: boolean) => void) | undefined
}

/** Whether the widget is open: as the app has it, or else as it was left. */
export function useWidgetOpen({ open, defaultOpen, onOpenChange }: OpenConfig) {
  const [own, setOwn] = useState(defaultOpen)
  const isOpen = open ?? own
  const setOpen = (next: boolean) => {
    if (next === isOpen) return
    setOwn(next)
    onOpenChange?.(next)
  }
  return [isOpen, setOpen] as const
}
