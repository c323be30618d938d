import { AgentChat, useAgentMessages, useConversation } from 'base44-react'
import { textOf } from './textOf.js'

interface QueuePartProps {
  id: string
  /** What a button says for the user, if there is to be one. */
  say?: string | undefined
}

/** A chat, and beside it a button that sends, and what waits, each with a button that takes it back. */
export function QueuePart({ id, say }: QueuePartProps) {
  const conversation = useConversation({ id })
  const { pending } = useAgentMessages(conversation)
  return (
    <main>
      <AgentChat agentName="support_agent" title="Support" conversation={{ id }} />
      {say && <button onClick={() => conversation.send(say)}>{`Say ${say}`}</button>}
      {pending.map(({ localId, message }) => (
        <button key={localId} onClick={() => conversation.discard(localId)}>
          {`Cancel ${textOf(message)}`}
        </button>
      ))}
    </main>
  )
}
