'use client'
import { useEffect, useRef } from 'react'
import type { MessagesStore } from '../../cache/messagesStore.js'
import { useLatest } from '../../hooks/useLatest.js'
import { chatEventsBetween, type ChatEvent } from './chatEvents.js'
import { chatFacts, type ChatFacts, type ChatSight } from './chatFacts.js'
import { tellApp } from './tellApp.js'

/** How a chat stands, but for its messages and the time. */
type Current = Omit<ChatSight, 'rows' | 'now'>

/** Tells what happens in a chat. Without a listener nothing is looked at. */
export function useChatEvents(
  store: MessagesStore,
  current: Current,
  onEvent: ((event: ChatEvent) => void) | undefined,
): void {
  const known = useRef<ChatFacts>(undefined)
  const look = () => {
    const before = known.current
    known.current = onEvent && chatFacts({ ...current, rows: store.get().rows, now: Date.now() }, before)
    if (!onEvent || !before || !known.current) return
    for (const event of chatEventsBetween(before, known.current)) tellApp(onEvent, event)
  }
  // with each render, and with each push, for which the chat itself does not render
  useEffect(look)
  const latestLook = useLatest(look)
  const isHeard = onEvent !== undefined
  useEffect(
    () => (isHeard ? store.subscribe(() => latestLook.current()) : undefined),
    [isHeard, store, latestLook],
  )
}
