import { createClient as createSdkClient } from '@base44/sdk'
import {
  createClient,
  fromSdk,
  isHttpError,
  type AgentConversation,
  type AgentMessage,
  type AgentName,
  type Base44Client,
  type HttpError,
  type JsonObject,
  type SocketStatus,
} from 'base44-react/client'
import { expectTypeOf } from 'vitest'

const client = createClient({ appId: 'app-1' })

// an SDK client is taken as it is, and gives what our own does
expectTypeOf(fromSdk(createSdkClient({ appId: 'app-1' }))).toEqualTypeOf<Base44Client>()
// @ts-expect-error -- what is no client at all is refused
fromSdk({ agents: {} })

// configuration
// @ts-expect-error -- an app id is needed
createClient({})
createClient({ appId: 'app-1', token: undefined, serverUrl: undefined, fetch: undefined })
// @ts-expect-error -- a misspelt option
createClient({ appId: 'app-1', serverURL: '' })

// names of agents are any text until some are registered (that is in tests/client/agentNames.test.ts)
expectTypeOf<AgentName>().toEqualTypeOf<string>()

// agents
expectTypeOf(client.agents.getConversation('c1')).resolves.toEqualTypeOf<AgentConversation>()
expectTypeOf(client.agents.listConversations({ agent_name: 'sup' })).resolves.toEqualTypeOf<
  AgentConversation[]
>()
expectTypeOf(client.agents.addMessage('c1', { content: 'Hi' })).resolves.toEqualTypeOf<AgentMessage>()
void client.agents.addMessage({ id: 'c1' }, { content: { any: 'object' }, file_urls: [] })
// @ts-expect-error -- an agent is needed
void client.agents.createConversation({})
// @ts-expect-error -- a content is text or an object
void client.agents.addMessage('c1', { content: 7 })

// integrations
expectTypeOf(client.integrations.Core.InvokeLLM({ prompt: 'Hi' })).resolves.toBeUnknown()
expectTypeOf(client.integrations.Core.UploadFile({ file: new Blob() })).resolves.toEqualTypeOf<{
  file_url: string
}>()
// @ts-expect-error -- a prompt is needed
void client.integrations.Core.InvokeLLM({ model: 'gpt_5_mini' })
// @ts-expect-error -- a file is no named parameter
void client.integrations.Core.UploadFile(new File([], 'a'))

// the status tells which fields it has
declare const status: SocketStatus
if (status.state === 'reconnecting') expectTypeOf(status.attempt).toBeNumber()
// @ts-expect-error -- nothing has been tried while it is idle
if (status.state === 'idle') expectTypeOf(status.attempt)

// guards
declare const error: unknown
if (isHttpError(error)) expectTypeOf(error).toEqualTypeOf<HttpError>()
if (isHttpError(error, 404)) expectTypeOf(error.status).toBeNumber()

expectTypeOf<AgentConversation['metadata']>().toEqualTypeOf<JsonObject | null | undefined>()
