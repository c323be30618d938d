import type { AgentMessage } from '../../wire/agentTypes.js'
import { isHttpError } from '../../wire/errors.js'
import type { ConversationSync } from '../conversationSync.js'
import { patienceOf } from '../patienceOf.js'

/** What looking works on. */
export interface LookUpConfig {
  sync: Pick<ConversationSync, 'requestFetch'>
  /** Why the last GET of a conversation that is watched failed. */
  errorOf: (conversationId: string) => unknown
  get: (conversationId: string) => Promise<readonly AgentMessage[]>
  now: () => number
  /** A GET of a conversation that nobody watches has brought this. */
  onFound: (conversationId: string, startedAt: number, messages: readonly AgentMessage[]) => void
  /** There is no such conversation, or not for this user. */
  onGone: (conversationId: string, error: Error) => void
}

/** Has a conversation fetched, whether somebody looks at it or not. */
export function createLookUp({ sync, errorOf, get, now, onFound, onGone }: LookUpConfig) {
  const running = new Set<string>()
  /** Until when the server has asked not to be asked for a conversation. */
  const notBefore = new Map<string, number>()
  const isGone = (error: unknown) => isHttpError(error, 403) || isHttpError(error, 404)
  const lookAlone = async (id: string) => {
    const startedAt = now()
    if (running.has(id) || startedAt < (notBefore.get(id) ?? -Infinity)) return
    running.add(id)
    notBefore.delete(id)
    try {
      onFound(id, startedAt, await get(id))
    } catch (error) {
      const patience = patienceOf(error, Date.now())
      if (patience > 0) notBefore.set(id, now() + patience)
      if (error instanceof Error && isGone(error)) onGone(id, error)
    } finally {
      running.delete(id)
    }
  }
  return (id: string) => {
    const error = errorOf(id)
    if (error instanceof Error && isGone(error)) onGone(id, error)
    else if (!sync.requestFetch(id)) void lookAlone(id)
  }
}
