import type { StoredRecord } from '../store/storeTypes.js'
import type { PendingTurn } from './PendingTurn.js'

/** A turn as the store keeps it. `assistantId` is there from the first frame of the answer on. */
export function turnRecord(turn: PendingTurn, runner: string, assistantId: string | null): StoredRecord {
  return { id: turn.id, conversation_id: turn.conversationId, runner, assistant_id: assistantId }
}
