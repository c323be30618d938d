'use client'
import { forwardRef, memo, type ReactNode } from 'react'
import type { AgentMessageToolCall } from '../../wire/agentTypes.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useMessage } from './messageContext.js'

/** What `ChatToolCalls` takes, besides the props of its element. */
export interface ChatToolCallsProps extends Omit<PartProps<'div'>, 'children' | 'asChild'> {
  /** Draws one call, usually as a `ToolCallRoot` or a `ToolCallCard`. */
  children: (toolCall: AgentMessageToolCall) => ReactNode
}

/** The tools that the agent called for a message. Renders nothing where it called none. */
export const ChatToolCalls = forwardRef<HTMLDivElement, ChatToolCallsProps>(function ChatToolCalls(
  { children, ...props },
  ref,
) {
  const { message } = useMessage('ChatToolCalls')
  const calls = message.tool_calls
  if (!calls || calls.length === 0) return null
  return (
    <Div {...props} ref={ref}>
      {calls.map((toolCall, index) => (
        // two calls with one id are the server's mistake, not a reason to lose one
        <Call key={`${toolCall.id}:${index}`} toolCall={toolCall} render={children} />
      ))}
    </Div>
  )
})

interface CallProps {
  toolCall: AgentMessageToolCall
  render: (toolCall: AgentMessageToolCall) => ReactNode
}

const Call = memo(function Call({ toolCall, render }: CallProps) {
  return <>{render(toolCall)}</>
})
