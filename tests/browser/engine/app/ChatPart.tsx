import { AgentChat, type ChatHandle } from 'base44-react'
import { useRef } from 'react'
import { Account } from './Account.js'
import { Order } from './Order.js'

interface ChatPartProps {
  /** A conversation's id, or `latest`. */
  id: string
  /** The number of an order that the page shows, if it does. */
  order?: string | undefined
  /** The id of a message that a button shows. */
  goal?: string | undefined
  /** Whether what is sent goes to the top. */
  pinSent?: boolean | undefined
}

/** A page with a chat. */
export function ChatPart({ id, order, goal, pinSent }: ChatPartProps) {
  const handleRef = useRef<ChatHandle>(null)
  return (
    <main>
      {order && <Order number={order} />}
      <AgentChat
        agentName="support_agent"
        title="Support"
        handleRef={handleRef}
        pinSent={pinSent}
        conversation={id === 'latest' ? 'latest' : { id }}
      />
      {goal && <button onClick={() => handleRef.current?.scrollToMessage(goal)}>Show it</button>}
      <Account />
    </main>
  )
}
