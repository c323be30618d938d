'use client'
import { forwardRef } from 'react'
import type { Turn } from '../../cache/turn.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import type { Labels } from '../labels.js'
import { useChatConversation } from './chatContext.js'

/** The props of `ChatTurnStatus`. */
export type ChatTurnStatusProps = PartProps<'div'>

/**
 * What the agent is at, in words: working, taking long, waiting for an answer, gone silent.
 * Always in the document, empty when there is nothing to say, so that its place can be kept. Shows `data-phase`.
 */
export const ChatTurnStatus = forwardRef<HTMLDivElement, ChatTurnStatusProps>(function ChatTurnStatus(
  { children, ...props },
  ref,
) {
  const { turn } = useChatConversation('ChatTurnStatus')
  const labels = useLabels()
  return (
    <Div {...props} ref={ref} data-phase={turn.phase}>
      {children ?? describeTurn(turn, labels)}
    </Div>
  )
})

function describeTurn(turn: Turn, labels: Labels): string | null {
  switch (turn.phase) {
    // While a message is sent, or when it could not be, its own row says so.
    case 'idle':
    case 'sending':
    case 'failed':
      return null
    case 'working':
      return labels.working
    case 'stalled':
      return labels.stalled
    case 'needs-input':
      return labels.needsInput
    case 'unanswered':
      return labels.unanswered
    default:
      return turn satisfies never
  }
}
