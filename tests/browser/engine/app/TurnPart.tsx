import { useAgentMessages, useConversation } from 'base44-react'
import { textOf } from './textOf.js'

/** What the tests read of {@link TurnPart}. */
export interface TurnWindow {
  turnRenders: number
}

// a window of a page with this part in it
const page = globalThis as unknown as TurnWindow

/** The turn alone, which counts its renders, beside the messages. */
export function TurnPart({ id }: { id: string }) {
  return (
    <main>
      <TurnOnly id={id} />
      <LastMessage id={id} />
    </main>
  )
}

function TurnOnly({ id }: { id: string }) {
  const { turn } = useConversation({ id })
  page.turnRenders = (page.turnRenders || 0) + 1
  return <p role="status">{turn.phase}</p>
}

function LastMessage({ id }: { id: string }) {
  const { messages } = useAgentMessages(id)
  return <p>{textOf(messages.at(-1))}</p>
}
