'use client'
import { forwardRef } from 'react'
import type { AgentMessage } from '../../wire/agentTypes.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import type { Labels } from '../labels.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatDetails`. */
export type ChatDetailsProps = PartProps<'div'>

/**
 * What a developer wants to know of a message: the model, the tokens that it took, and its checkpoint. Renders nothing
 * where the server told none of them.
 */
export const ChatDetails = forwardRef<HTMLDivElement, ChatDetailsProps>(function ChatDetails(
  { children, ...props },
  ref,
) {
  const { message } = useMessage('ChatDetails')
  const labels = useLabels()
  const details = detailsOf(message, labels)
  if (details.length === 0) return null
  return (
    <Div {...props} ref={ref}>
      {children ?? details.map((detail) => <bdi key={detail}>{detail}</bdi>)}
    </Div>
  )
})

function detailsOf({ model, usage, checkpoint_id }: AgentMessage, labels: Labels): string[] {
  return [
    ...(model ? [model] : []),
    ...(usage?.prompt_tokens ? [labels.tokensRead(usage.prompt_tokens)] : []),
    ...(usage?.completion_tokens ? [labels.tokensWritten(usage.completion_tokens)] : []),
    ...(checkpoint_id ? [labels.checkpoint(checkpoint_id)] : []),
  ]
}
