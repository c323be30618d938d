'use client'
import { useState, type RefObject } from 'react'
import { useIsomorphicLayoutEffect } from '../../../hooks/useIsomorphicLayoutEffect.js'
import { useChatMessagesStore, useChatTools } from '../chatContext.js'
import { createMatchScreen } from './createMatchScreen.js'
import { createSearchSession, type SearchSession } from './createSearchSession.js'

/** A search of the chat that an element stands in, from when it is in the page until it goes. */
export function useSearchSession(part: string, ref: RefObject<Element | null>): SearchSession | null {
  const { list, follow } = useChatTools(part)
  const messages = useChatMessagesStore(part)
  const [session, setSession] = useState<SearchSession | null>(null)
  useIsomorphicLayoutEffect(() => {
    if (!ref.current) return
    const screen = createMatchScreen(ref.current, { list, follow })
    const started = createSearchSession(messages, screen)
    setSession(started)
    return () => {
      started.stop()
      screen.stop()
    }
  }, [ref, list, follow, messages])
  return session
}
