import type { AgentConversation, AgentMessage } from '../../../src/wire/agentTypes.js'
import { createServer } from '../../../src/testing/server/createServer.js'
import type { Push } from '../../../src/testing/server/edgeTypes.js'
import { createMemoryFiles } from '../../../src/testing/server/files/createMemoryFiles.js'
import { ScriptedModel } from '../../../src/testing/server/model/scripted/ScriptedModel.js'
import type { ServerOptions } from '../../../src/testing/server/serverTypes.js'
import { createMemoryStore } from '../../../src/testing/server/store/createMemoryStore.js'
import { shopProject } from './shopProject.js'

interface Call {
  token?: string | undefined
  visitor?: string | undefined
  body?: unknown
  app?: string | undefined
}

/** A server in memory, with Ada signed in, all of its pushes and short ways to talk to it. */
export async function startServer(options: Partial<ServerOptions> = {}) {
  const pushes: Push[] = []
  const errors: unknown[] = []
  const store = options.store ?? createMemoryStore()
  const server = createServer({
    store,
    files: createMemoryFiles(),
    model: new ScriptedModel({ paceMs: 0 }),
    project: shopProject,
    emit: (push) => pushes.push(push),
    secret: 'a secret of this test',
    frameMs: 0,
    onError: (error) => errors.push(error),
    ...options,
  })
  const ada = await server.users.save({ email: 'ada@example.com', full_name: 'Ada Lovelace' })
  const token = await server.users.issueToken(ada.id)

  const call = async (method: string, path: string, { body, app = 'shop', ...as }: Call = { token }) => {
    const headers = new Headers()
    if (as.token !== undefined) headers.set('authorization', `Bearer ${as.token}`)
    if (as.visitor !== undefined) headers.set('x-base44-anonymous-id', as.visitor)
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await server.fetch(
      new Request(`http://localhost:4400/api/apps/${app}/${path}`, { method, headers, ...json }),
    )
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const create = async (as: Call = { token }) => {
    const made = await call('POST', 'agents/conversations', { ...as, body: { agent_name: 'support_agent' } })
    return made.body as AgentConversation
  }
  const get = async (id: string) =>
    (await call('GET', `agents/conversations/${id}`)).body as AgentConversation
  /** Sends a text and waits for the answer's end. */
  const ask = async (id: string, content: string): Promise<AgentMessage> => {
    await call('POST', `agents/conversations/v2/${id}/messages`, { token, body: { content } })
    await server.idle()
    const answer = (await get(id)).messages.at(-1)
    if (!answer) throw new Error('No message was stored')
    return answer
  }
  const frames = () => pushes.flatMap(readFrame)
  return { server, store, pushes, errors, ada, token, call, create, get, ask, frames }
}

/** The message in a push to a conversation's room. */
function readFrame({ data }: Push): AgentMessage[] {
  const { _message } = JSON.parse(data) as { _message?: AgentMessage }
  return _message ? [_message] : []
}
