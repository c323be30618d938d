import { ApiError } from './ApiError.js'
import type { Identity } from './identity/identityTypes.js'
import type { ServerParts } from './serverTypes.js'

const conversationRoom = /^\/agent-conversations\/([^/]+)$/
const entityRoom = /^entities:(.+):([^:]+)$/

/** Why this identity may not join a room, or `undefined` when it may: names of rooms can be guessed, so they prove nothing. */
export async function refuseJoin(
  { conversations }: ServerParts,
  identity: Identity,
  appId: string,
  room: string,
): Promise<string | undefined> {
  const conversationId = conversationRoom.exec(room)?.[1]
  if (conversationId !== undefined) {
    return conversations.owned(identity, appId, conversationId).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof ApiError) return error.message
        throw error
      },
    )
  }
  const entityApp = entityRoom.exec(room)?.[1]
  if (entityApp === undefined) return 'Unknown room'
  if (entityApp !== appId || (identity.kind === 'service' && identity.appId !== appId))
    return 'Access denied: room belongs to another app'
  return identity.kind === 'nobody' ? 'Sign in to use entities' : undefined
}
