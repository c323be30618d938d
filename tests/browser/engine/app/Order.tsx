import { useAgentContext } from 'base44-react'

/** Something that the user looks at and the agent is to know of. */
export function Order({ number }: { number: string }) {
  useAgentContext({ type: 'order', data: { number }, label: `Order ${number}` })
  return <h1>Your order</h1>
}
