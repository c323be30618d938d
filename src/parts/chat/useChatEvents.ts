'use client'
import { useEffect, useRef } from 'react'
import type { Connection } from '../../cache/connection.js'
import type { Turn } from '../../cache/turn.js'
import { useLatest } from '../../hooks/useLatest.js'
import { chatEventsBetween, type ChatEvent, type ChatFacts } from './chatEvents.js'

/** How a chat stands, but for the time. */
type Current = Omit<ChatFacts, 'busySince' | 'lostSince' | 'now'>

/** Tells what happens in a chat. Without a listener nothing is looked at. */
export function useChatEvents(current: Current, onEvent: ((event: ChatEvent) => void) | undefined): void {
  const listener = useLatest(onEvent)
  const known = useRef<ChatFacts>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = listener.current && withTimes(current, before, Date.now())
    if (!before || !known.current) return
    for (const event of chatEventsBetween(before, known.current)) listener.current?.(event)
  })
}

function withTimes(current: Current, before: ChatFacts | undefined, now: number): ChatFacts {
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
