'use client'
import { useEffect, useRef } from 'react'
import type { Connection } from '../../cache/connection.js'
import type { MessagesStore } from '../../cache/messagesStore.js'
import type { Turn } from '../../cache/turn.js'
import { useLatest } from '../../hooks/useLatest.js'
import { chatEventsBetween, type ChatEvent, type ChatFacts } from './chatEvents.js'

/** How a chat stands, but for its messages and the time. */
type Current = Omit<ChatFacts, 'rows' | 'busySince' | 'lostSince' | 'now'>

/** Tells what happens in a chat. Without a listener nothing is looked at. */
export function useChatEvents(
  store: MessagesStore,
  current: Current,
  onEvent: ((event: ChatEvent) => void) | undefined,
): void {
  const known = useRef<ChatFacts>(undefined)
  const look = () => {
    const before = known.current
    known.current = onEvent && withTimes({ ...current, rows: store.get().rows }, before, Date.now())
    if (!onEvent || !before || !known.current) return
    for (const event of chatEventsBetween(before, known.current)) onEvent(event)
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

function withTimes(
  current: Omit<ChatFacts, 'busySince' | 'lostSince' | 'now'>,
  before: ChatFacts | undefined,
  now: number,
): ChatFacts {
  return {
    ...current,
    now,
    busySince: isBusy(current.turn) ? (before?.busySince ?? now) : undefined,
    lostSince: isLost(current.connection, before) ? (before?.lostSince ?? now) : undefined,
  }
}

function isBusy({ phase }: Turn): boolean {
  return phase === 'sending' || phase === 'working' || phase === 'stalled'
}

/** Once lost, it is until it is live. */
function isLost({ state }: Connection, before: ChatFacts | undefined): boolean {
  if (state === 'reconnecting' || state === 'offline' || state === 'polling') return true
  return before?.lostSince !== undefined && state !== 'live'
}
