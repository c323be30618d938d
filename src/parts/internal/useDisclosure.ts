'use client'
import { useCallback, useId, useMemo } from 'react'
import { useReaderChoice } from './useReaderChoice.js'

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

/**
 * Keeps a disclosure. Until it is first used, it is as `defaultOpen` says at that moment.
 *
 * @param name what is disclosed, as the reader's choice is remembered by
 */
export function useDisclosure(
  name: string,
  { open, defaultOpen = false, onOpenChange }: DisclosureOptions,
): Disclosure {
  const contentId = useId()
  const [chosen, choose] = useReaderChoice(name)
  const isOpen = open ?? chosen ?? defaultOpen
  const toggle = useCallback(() => {
    choose(!isOpen)
    onOpenChange?.(!isOpen)
  }, [isOpen, choose, onOpenChange])
  return useMemo(
    () => ({ open: isOpen, toggle, contentId, state: isOpen ? 'open' : 'closed' }),
    [isOpen, toggle, contentId],
  )
}
