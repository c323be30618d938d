'use client'
import { useId } from 'react'
import type { Thread } from '../cache/thread.js'
import { threadOf, type ConversationChoice } from '../cache/threadOf.js'

/** The thread that the options name; each caller who wants a new one gets its own. */
export function useThread(choice: ConversationChoice): Thread {
  const instance = useId()
  return threadOf(choice, instance)
}
