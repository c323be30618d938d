import { ChatPart } from './ChatPart.js'
import { DeskPart } from './DeskPart.js'
import { ListPart } from './ListPart.js'
import { QueuePart } from './QueuePart.js'
import { RecorderPart } from './RecorderPart.js'
import { ReplayPart } from './ReplayPart.js'
import { SuspensePart } from './SuspensePart.js'
import { SwitchPart } from './SwitchPart.js'
import { TurnPart } from './TurnPart.js'

/** The part of the app that the address names. */
export function App({ query }: { query: URLSearchParams }) {
  const id = query.get('id') ?? ''
  switch (query.get('show')) {
    case 'chat':
      return (
        <ChatPart
          id={id}
          order={query.get('order') ?? undefined}
          goal={query.get('goal') ?? undefined}
          pinSent={query.has('pin')}
        />
      )
    case 'nothing':
      return null
    case 'queue':
      return <QueuePart id={id} say={query.get('say') ?? undefined} />
    case 'recorder':
      return <RecorderPart id={id} />
    case 'replay':
      return <ReplayPart />
    case 'suspense':
      return <SuspensePart id={id} />
    case 'desk':
      return <DeskPart id={id} />
    case 'list':
      return <ListPart />
    case 'turn':
      return <TurnPart id={id} />
    case 'switch':
      return <SwitchPart ids={id.split(',')} />
    default:
      throw new Error('The address names no part of the app')
  }
}
