'use client'
import { useMounted } from '../internal/useMounted.js'
import type { SendKey } from './ChatInput.js'

/** The keys that send where Enter alone does not, as this machine's keyboard has them; `null` where there is nothing to say. */
export function useSendKeys(sendKey: SendKey | undefined): string | null {
  // a server doesn't know the keyboard
  const isMounted = useMounted()
  if (sendKey !== 'mod-enter' || !isMounted) return null
  return /^(Mac|iP)/.test(navigator.platform) ? '⌘ Enter' : 'Ctrl+Enter'
}
