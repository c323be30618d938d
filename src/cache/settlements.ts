import type { AgentMessage } from '../wire/agentTypes.js'

/** A message that has arrived. */
export interface Delivered {
  conversationId: string
  /** The server's copy. */
  message: AgentMessage
}

/** The callers that wait for a message to be delivered. */
export interface Settlements {
  /** Settles with the server's copy of a message, or with the reason why there is none. */
  of: (localId: string) => Promise<Delivered>
  resolve: (localId: string, delivered: Delivered) => void
  reject: (localId: string, error: Error) => void
  rejectAll: (error: Error) => void
}

interface Caller {
  resolve: (delivered: Delivered) => void
  reject: (error: Error) => void
}

/** Makes the settlements of one outbox. Each promise settles once. */
export function createSettlements(): Settlements {
  const waiting = new Map<string, Caller[]>()
  const settle = (localId: string, how: (caller: Caller) => void) => {
    const callers = waiting.get(localId) ?? []
    waiting.delete(localId)
    callers.forEach(how)
  }
  const reject = (localId: string, error: Error) => settle(localId, (caller) => caller.reject(error))
  return {
    of: (localId) =>
      new Promise((resolve, rejectCaller) => {
        waiting.set(localId, [...(waiting.get(localId) ?? []), { resolve, reject: rejectCaller }])
      }),
    resolve: (localId, delivered) => settle(localId, (caller) => caller.resolve(delivered)),
    reject,
    rejectAll: (error) => [...waiting.keys()].forEach((localId) => reject(localId, error)),
  }
}
