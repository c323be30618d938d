import { memo, type ReactNode } from 'react'
import type { AgentMessage } from '../../../../src/wire/agentTypes.js'

interface PeerMessageProps {
  message: AgentMessage
  /** Draws an answer's markdown; the same function each time. */
  render: (text: string) => ReactNode
}

/** A row that is drawn again when its message changes, and only then. */
export const PeerMessage = memo(function PeerMessage({ message, render }: PeerMessageProps) {
  const { role, content, tool_calls: calls } = message
  const text = typeof content === 'string' ? content : ''
  return (
    <div className={`message ${role}`}>
      {calls?.map(({ id, name }) => (
        <div key={id} className="tool">
          {name}
        </div>
      ))}
      {role === 'user' ? text : render(text)}
    </div>
  )
})
