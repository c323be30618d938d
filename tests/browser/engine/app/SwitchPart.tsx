import { AgentChat, useAgentMessages, useConversation } from 'base44-react'
import { useState } from 'react'
import { textOf } from './textOf.js'

/** One chat and one plain list, and a button for each conversation that they can show. */
export function SwitchPart({ ids }: { ids: readonly string[] }) {
  const [shown, setShown] = useState(ids[0] ?? '')
  return (
    <main data-shown={shown}>
      {ids.map((id, place) => (
        <button key={id} aria-pressed={id === shown} onClick={() => setShown(id)}>
          {`Conversation ${place + 1}`}
        </button>
      ))}
      <AgentChat agentName="support_agent" title="Support" conversation={{ id: shown }} />
      <Rows id={shown} />
    </main>
  )
}

/** Without a key: it stays the same component, as in an app of one's own. */
function Rows({ id }: { id: string }) {
  const { rows } = useAgentMessages(useConversation({ id }))
  return (
    <ul>
      {rows.map(({ key, message }) => (
        <li key={key} data-message-id={message.id}>
          {textOf(message)}
        </li>
      ))}
    </ul>
  )
}
