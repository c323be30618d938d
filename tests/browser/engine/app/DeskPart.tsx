import { AgentChat, ConversationList } from 'base44-react'
import { useState } from 'react'

/** A chat beside the list of the user's conversations. */
export function DeskPart({ id: first }: { id: string }) {
  const [id, setId] = useState(first)
  return (
    <main style={{ display: 'flex' }}>
      <ConversationList
        selectedId={id}
        titleOf={(conversation) => (conversation.id === first ? 'The first' : 'The other')}
        onSelect={(conversation) => setId(conversation.id)}
      />
      <AgentChat agentName="support_agent" title="Support" conversation={{ id }} />
    </main>
  )
}
