'use client'
import { useCallback, useId, useMemo, useState } from 'react'

/** What a disclosure takes: uncontrolled by `defaultOpen`, or controlled by `open` and `onOpenChange`. */
export interface DisclosureOptions {
  open?: boolean | undefined
  defaultOpen?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** A button that shows and hides a region. */
export interface Disclosure {
  open: boolean
  toggle: () => void
  /** For the region's `id` and the button's `aria-controls`. */
  contentId: string
  state: 'open' | 'closed'
}

/** Keeps a disclosure. Until it is first used, it is as `defaultOpen` says at that moment. */
export function useDisclosure({ open, defaultOpen = false, onOpenChange }: DisclosureOptions): Disclosure {
  const contentId = useId()
  const [chosen, setChosen] = useState<boolean>()
  const isOpen = open ?? chosen ?? defaultOpen
  const toggle = useCallback(() => {
    setChosen(!isOpen)
    onOpenChange?.(!isOpen)
  }, [isOpen, onOpenChange])
  return useMemo(
    () => ({ open: isOpen, toggle, contentId, state: isOpen ? 'open' : 'closed' }),
    [isOpen, toggle, contentId],
  )
}
