import type { Identity } from '../identity/identityTypes.js'
import type { Users } from '../identity/Users.js'

const tokenSeconds = 3600

/** The headers that say who asks, for a call that the server makes in the name of somebody who once asked it. */
export async function askerHeaders(users: Users, asker: Identity): Promise<Record<string, string>> {
  const bearerOf = async (userId: string) => `Bearer ${await users.issueToken(userId, tokenSeconds)}`
  switch (asker.kind) {
    case 'user':
      return { Authorization: await bearerOf(asker.id) }
    case 'service':
      return {
        Authorization: `Bearer ${await users.issueServiceToken(asker.appId, tokenSeconds)}`,
        ...(asker.user && { 'on-behalf-of': await bearerOf(asker.user.id) }),
      }
    case 'visitor':
      return { 'X-Base44-Anonymous-Id': asker.id }
    case 'nobody':
      return {}
    default:
      return asker satisfies never
  }
}
