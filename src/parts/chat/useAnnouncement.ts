'use client'
import { useEffect, useState } from 'react'
import type { Turn } from '../../cache/turn.js'
import type { MessageRow } from '../../cache/rows.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useLatest } from '../../hooks/useLatest.js'
import type { Labels } from '../labels.js'
import { useChatConversation, useChatMessagesStore } from './chatContext.js'
import { describeTrouble } from './describeTrouble.js'
import { plainText } from './plainText.js'

/** An agent that calls tools pauses between them; only a longer silence is the end of its answer. */
const SETTLED_AFTER_MS = 600

/** What is to be said to those who can't see the screen: at most the start, a stall and the end of each answer. */
export function useAnnouncement(part: string): string {
  const { turn, connection } = useChatConversation(part)
  const messages = useChatMessagesStore(part)
  const labels = useLabels()
  const latest = useLatest(labels)
  const [said, setSaid] = useState({ key: '', text: '' })
  const [wasWorking, setWasWorking] = useState(false)
  const isWorking = turn.phase === 'working' || turn.phase === 'stalled'
  if (isWorking && !wasWorking) setWasWorking(true)

  const trouble = turn.phase === 'idle' ? describeTrouble(connection, labels) : null
  useEffect(() => {
    const speak = () => {
      const next = announcementFor(turn.phase, wasWorking, messages.get().rows, latest.current)
      if (next) setSaid((last) => (last.key === next.key ? last : next))
    }
    const timer = setTimeout(speak, turn.phase === 'idle' ? SETTLED_AFTER_MS : 0)
    return () => clearTimeout(timer)
  }, [turn.phase, wasWorking, messages, latest])
  return trouble ?? said.text
}

/** The key makes each thing be said once: it names what is said and about which message. */
function announcementFor(
  phase: Turn['phase'],
  wasWorking: boolean,
  rows: readonly MessageRow[],
  labels: Labels,
) {
  const asked = rows.findLast(({ message }) => message.role === 'user')?.key ?? ''
  switch (phase) {
    case 'working':
      return { key: `${asked} working`, text: labels.agentIsAnswering }
    case 'stalled':
      return { key: `${asked} stalled`, text: labels.stalled }
    case 'needs-input':
      return { key: `${asked} needs-input`, text: labels.needsInput }
    case 'idle':
      return wasWorking ? finished(rows, labels) : null
    case 'sending':
    case 'unanswered':
    case 'failed':
      return null
    default:
      return phase satisfies never
  }
}

function finished(rows: readonly MessageRow[], labels: Labels) {
  const last = rows.at(-1)
  if (last?.message.role !== 'assistant' || typeof last.message.content !== 'string') return null
  return { key: `${last.key} finished`, text: labels.agentAnswered(plainText(last.message.content)) }
}
