import type { AgentMessage } from '../../../wire/agentTypes.js'
import type { ServerEdges } from '../edgeTypes.js'
import { messagesOf } from '../services/messagesOf.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { closeMessage } from './closeMessage.js'
import { messagePush } from './messagePush.js'
import { nextDate } from './nextDate.js'
import { pendingTurns } from './pendingTurns.js'
import { textOf } from '../textOf.js'

const sentence = 'This answer was interrupted by a restart of the server; please send your message again.'

/** Closes the turns of processes that are no longer there. No tool is run again: what it did before is done. */
export async function recoverTurns(
  edges: ServerEdges,
  isAlive: (runner: string) => boolean | Promise<boolean>,
): Promise<void> {
  for (const turn of await edges.store.list(pendingTurns)) {
    const runner = String(turn['runner'])
    if (runner !== edges.runner && !(await isAlive(runner))) await recoverTurn(edges, turn)
  }
}

async function recoverTurn(edges: ServerEdges, turn: StoredRecord): Promise<void> {
  const { store, clock, random, switches, emit } = edges
  const conversationId = String(turn['conversation_id'])
  const collection = messagesOf(conversationId)
  const now = new Date(clock.now()).toISOString()
  const begun = await store.get(collection, textOf(turn['assistant_id']))
  const unfinished: AgentMessage = begun
    ? // Only answers are recorded as such.
      (begun as unknown as AgentMessage)
    : { id: toHex(random(12)), role: 'assistant', created_date: now, updated_date: now, content: '' }
  const closed = closeMessage(unfinished, now, 'stopped', sentence)
  const message = { ...closed, updated_date: nextDate(unfinished.updated_date, clock.now()) }
  await store.write([
    { collection, put: message as unknown as StoredRecord },
    { collection: pendingTurns, remove: turn.id },
  ])
  emit(messagePush(conversationId, message, switches))
}
