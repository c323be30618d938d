'use client'
import { useContext, type ReactNode } from 'react'
import { useMessage } from '../parts/chat/messageContext.js'
import { Guarded } from '../parts/internal/Guarded.js'
import { useLabels } from '../parts/internal/LabelsContext.js'
import type { AgentMessageToolCall } from '../wire/agentTypes.js'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatPlace } from './AgentChatPlace.js'
import { ToolCallCard } from './ToolCallCard.js'

interface MessageToolCallProps {
  toolCall: AgentMessageToolCall
}

/** One call among those of a message. One that can't be drawn leaves the others as they are. */
export function MessageToolCall({ toolCall }: MessageToolCallProps) {
  const { slots, classNames } = useContext(AgentChatContext)
  const card = <ToolCallCard toolCall={toolCall} className={classNames.tool} />
  return (
    <Guarded
      view="toolCall"
      toolCall={toolCall}
      of={[toolCall]}
      fallback={(retry) => <ToolCallProblem retry={retry} />}
    >
      {slots.toolCall ? <ToolCallPlace toolCall={toolCall}>{card}</ToolCallPlace> : card}
    </Guarded>
  )
}

/** Reads the message, which changes more often than the call. */
function ToolCallPlace({ toolCall, children }: MessageToolCallProps & { children: ReactNode }) {
  const { slots } = useContext(AgentChatContext)
  const { message } = useMessage('slots.toolCall')
  return (
    <AgentChatPlace
      name="toolCall"
      render={slots.toolCall}
      about={{ toolCall, message }}
      message={message}
      toolCall={toolCall}
    >
      {children}
    </AgentChatPlace>
  )
}

function ToolCallProblem({ retry }: { retry: () => void }) {
  const labels = useLabels()
  return (
    <p className="b44-tool-note">
      {labels.cannotShowTool}{' '}
      <button type="button" className="b44-link-button" onClick={retry}>
        {labels.tryAgain}
      </button>
    </p>
  )
}
