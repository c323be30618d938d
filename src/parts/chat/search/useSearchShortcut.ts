'use client'
import { useEffect, type RefObject } from 'react'
import { useChatMessagesStore, useChatTools } from '../chatContext.js'
import { isFindKey } from './isFindKey.js'

/**
 * Ctrl+F, or ⌘F, within the chat that an element stands in opens its search. Pressed once more in its field, it is the
 * browser's own, and so it is where there is nothing to search.
 */
export function useSearchShortcut(part: string, ref: RefObject<HTMLElement | null>) {
  const { search } = useChatTools(part)
  const messages = useChatMessagesStore(part)
  useEffect(() => {
    const chat = ref.current?.closest<HTMLElement>('[data-turn]')
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isFindKey(event, isMac(navigator))) return
      if (messages.get().rows.length === 0 || event.target === search.inputRef.current) return
      event.preventDefault()
      search.open()
    }
    chat?.addEventListener('keydown', onKeyDown)
    return () => chat?.removeEventListener('keydown', onKeyDown)
  }, [ref, search, messages])
}

/** Browsers have no better word for it in common than this old one. */
function isMac({ platform }: { platform: string }): boolean {
  return /Mac|iP/.test(platform)
}
