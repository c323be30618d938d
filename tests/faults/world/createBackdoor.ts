import { decodeConversation } from '../../../src/cache/decodeConversation.js'
import type { AgentConversation, AgentMessage } from '../../../src/wire/agentTypes.js'
import type { FaultyBackend } from './startFaultyBackend.js'

/** A way to the server past the network and all faults, as of another device. */
export interface Backdoor {
  /** Another token each time: of the user whose world it is, unless told otherwise. */
  issueToken: (email?: string) => Promise<string>
  /** Makes a conversation of the token's user. */
  converse: (token: string) => Promise<string>
  /** Says something as a user, and the agent answers it. */
  ask: (conversationId: string, content: string, token: string) => Promise<AgentMessage>
  /** Says something as the agent. */
  append: (conversationId: string, content: string) => Promise<AgentMessage>
  /** What the server holds, as it would tell. */
  truth: (conversationId: string) => Promise<AgentConversation>
}

/** Opens the way to one app. */
export function createBackdoor(backend: Pick<FaultyBackend, 'server'>, appId: string): Backdoor {
  let issued = 0
  // a service may read and write every user's
  const serviceToken = () => backend.server().users.issueServiceToken(appId)
  async function call(method: string, path: string, token: string, body?: object): Promise<unknown> {
    const request = new Request(`http://localhost/api/apps/${appId}/agents/conversations${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    })
    const response = await backend.server().fetch(request)
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
  const say = async (conversationId: string, token: string, message: object) =>
    // the server answers with the message that it stored
    (await call('POST', `/v2/${conversationId}/messages`, token, message)) as AgentMessage

  return {
    async issueToken(email = 'user@example.com') {
      const { users } = backend.server()
      const user = (await users.getByEmail(email)) ?? (await users.save({ email, full_name: 'A user' }))
      // two of the same second would be the same
      return users.issueToken(user.id, 30 * 86_400 + ++issued)
    },
    converse: async (token) =>
      decodeConversation(await call('POST', '', token, { agent_name: 'support_agent' })).id,
    ask: (id, content, token) => say(id, token, { role: 'user', content }),
    append: async (id, content) => say(id, await serviceToken(), { role: 'assistant', content }),
    truth: async (id) => decodeConversation(await call('GET', `/${id}`, await serviceToken())),
  }
}
