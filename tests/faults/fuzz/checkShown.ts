import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import { isAgentMessage } from '../../support/isAgentMessage.js'
import { CHATS, type FuzzWorld } from './openFuzzWorld.js'

/** Reads what hooks read, and tells what of it isn't what its types promise. Looks at each message once. */
export function createCheckShown(world: FuzzWorld): () => string[] {
  const good = new WeakSet<AgentMessage>()
  const isGood = (message: AgentMessage) =>
    good.has(message) || (isAgentMessage(message) && good.add(message))
  return () =>
    CHATS.flatMap((id) => {
      const { rows } = world.read(id)
      const keys = rows.map(({ key }) => key)
      const wrong = rows.find(({ message }) => !isGood(message))
      return [
        ...(new Set(keys).size === keys.length ? [] : [`${id}: two rows have one key in ${keys.join()}`]),
        ...(wrong ? [`${id}: the row ${wrong.key} shows what is no message`] : []),
      ]
    })
}
