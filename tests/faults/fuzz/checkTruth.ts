import { isDeepStrictEqual } from 'node:util'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import { CHATS, type FuzzWorld } from './openFuzzWorld.js'

/** Tells where what is shown isn't what the server has. */
export function checkTruth(world: FuzzWorld): string[] {
  const { server } = world
  const stored = server.list().map(({ id }) => id)
  const { listed } = world.read('c1')
  return [
    ...(listed.join() === stored.join() ? [] : [`lists ${listed.join()} where ${stored.join()} are stored`]),
    ...CHATS.flatMap((id) => checkChat(id, world)),
  ]
}

function checkChat(id: string, { server, engine, read }: FuzzWorld): string[] {
  const { rows } = read(id)
  const shown = rows.filter(({ delivery }) => delivery === undefined).map(({ message }) => message)
  // what another tab sends is that tab's affair
  const waiting = rows.filter(
    ({ delivery, isElsewhere }) => !isElsewhere && (delivery === 'queued' || delivery === 'sending'),
  )
  const { state } = engine.connection(id).get()
  return [
    ...differences(shown, server.conversation(id).messages).map((what) => `${id}, ${state}: ${what}`),
    ...waiting.map(({ key, delivery }) => `${id}: ${key} is still ${delivery}`),
  ]
}

function differences(shown: readonly AgentMessage[], stored: readonly AgentMessage[]): string[] {
  const ids = (messages: readonly AgentMessage[]) => messages.map(({ id }) => id).join()
  if (ids(shown) !== ids(stored)) return [`shows ${ids(shown)} where ${ids(stored)} are stored`]
  return stored.flatMap((message, place) => {
    const row = plain(shown[place])
    return isDeepStrictEqual(plain(message), row) ? [] : [`shows ${JSON.stringify(row)} for ${message.id}`]
  })
}

/** As it goes through JSON. */
function plain(message: AgentMessage | undefined): unknown {
  return JSON.parse(JSON.stringify(message ?? null))
}
