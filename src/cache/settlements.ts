import type { AgentMessage } from '../wire/agentTypes.js'

/** The callers that wait for a message to be delivered. */
export interface Settlements {
  /** Settles with the server's copy of a message, or with the reason why there is none. */
  of: (localId: string) => Promise<AgentMessage>
  resolve: (localId: string, message: AgentMessage) => void
  reject: (localId: string, error: Error) => void
  rejectAll: (error: Error) => void
}

/** Makes the settlements of one outbox. Each promise settles once. */
export function createSettlements(): Settlements {
  const waiting = new Map<
    string,
    { resolve: (message: AgentMessage) => void; reject: (error: Error) => void }
  >()
  const take = (localId: string) => {
    const caller = waiting.get(localId)
    waiting.delete(localId)
    return caller
  }
  const reject = (localId: string, error: Error) => take(localId)?.reject(error)
  return {
    of: (localId) =>
      new Promise((resolve, rejectCaller) => waiting.set(localId, { resolve, reject: rejectCaller })),
    resolve: (localId, message) => take(localId)?.resolve(message),
    reject,
    rejectAll: (error) => [...waiting.keys()].forEach((localId) => reject(localId, error)),
  }
}
