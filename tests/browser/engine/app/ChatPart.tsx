import { AgentChat } from 'base44-react'
import { Account } from './Account.js'
import { Order } from './Order.js'

interface ChatPartProps {
  /** A conversation's id, or `latest`. */
  id: string
  /** The number of an order that the page shows, if it does. */
  order?: string | undefined
}

/** A page with a chat. */
export function ChatPart({ id, order }: ChatPartProps) {
  return (
    <main>
      {order && <Order number={order} />}
      <AgentChat
        agentName="support_agent"
        title="Support"
        conversation={id === 'latest' ? 'latest' : { id }}
      />
      <Account />
    </main>
  )
}
