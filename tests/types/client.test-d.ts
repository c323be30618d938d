import { createClient as createSdkClient } from '@base44/sdk'
import {
  createClient,
  isBase44Error,
  isHttpError,
  type AgentConversation,
  type AgentMessage,
  type AgentName,
  type Base44Client,
  type Base44Error,
  type CreateClientConfig,
  type ErrorResponse,
  type FunctionResponse,
  type HttpError,
  type JsonObject,
  type SocketStatus,
} from 'base44-react/client'
import { fromSdk } from 'base44-react'
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
createClient({
  appId: 'app-1',
  headers: { 'X-Data-Env': 'dev' },
  analytics: { enabled: false },
  options: {
    onError: (error) => expectTypeOf(error).toEqualTypeOf<Base44Error>(),
    onUnauthorized: () => Promise.resolve('a new token'),
  },
})
const reportError = (error: Error) => console.error(error.message)
expectTypeOf({ appId: 'app-1', options: { onError: reportError } }).toExtend<CreateClientConfig>()
// @ts-expect-error -- actors are left out
createClient({ appId: 'app-1', options: { actorsTransport: 'proxy' } })
expectTypeOf(client.getConfig()).toEqualTypeOf<{ appId: string; serverUrl: string; requiresAuth: boolean }>()
expectTypeOf(client).not.toHaveProperty('actors')

// names of agents are any text until some are registered (that is in tests/client/registries.test.ts)
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
expectTypeOf(client.integrations.Core.InvokeLLM({ prompt: 'Hi' })).resolves.toBeString()
expectTypeOf(client.integrations.Core.UploadFile({ file: new Blob() })).resolves.toEqualTypeOf<{
  file_url: string
}>()
// @ts-expect-error -- a prompt is needed
void client.integrations.Core.InvokeLLM({ model: 'gpt_5_mini' })
// @ts-expect-error -- a file is no named parameter
void client.integrations.Core.UploadFile(new File([], 'a'))

void client.integrations.Core['OfTomorrow']?.({ any: 'parameters' }, { timeoutMs: 1000 })
void client.integrations['Slack']?.['Send']?.({ text: 'Hi' })
expectTypeOf(client.integrations.custom.call<{ id: number }>('crm', 'get:/contacts/1'))
  .resolves.toHaveProperty('data')
  .toEqualTypeOf<{ id: number }>()

// functions answer as the caller says, or what is unknown
expectTypeOf(client.functions.invoke('sum')).resolves.toEqualTypeOf<FunctionResponse>()
expectTypeOf(client.functions.invoke('sum').then(({ data }) => data)).resolves.toBeUnknown()
expectTypeOf(client.functions.invoke<{ total: number }>('sum', { of: [1, 2] }))
  .resolves.toHaveProperty('data')
  .toEqualTypeOf<{ total: number }>()
void client.functions.fetch('/report', { method: 'POST', body: new FormData() })
// @ts-expect-error -- named parameters
void client.functions.invoke('sum', 'text')

// an interface, which has no index signature, is an object of named parameters too
interface Patch {
  nickname: string
}
declare const patch: Patch
void client.auth.updateMe(patch)
void client.functions.invoke('save', patch)
void client.agents.createConversation({ agent_name: 'support_agent', metadata: patch })
void client.integrations['Slack']?.['Send']?.(patch)

// the signed-in user has fields of the app's own
expectTypeOf(client.auth.me()).resolves.toHaveProperty('role').toBeString()
void client.auth.me().then((user) => expectTypeOf(user['nickname']).toBeUnknown())

// the status tells which fields it has
declare const status: SocketStatus
if (status.state === 'reconnecting') expectTypeOf(status.attempt).toBeNumber()
// @ts-expect-error -- nothing has been tried while it is idle
if (status.state === 'idle') expectTypeOf(status.attempt)

// guards
declare const error: unknown
if (isHttpError(error)) expectTypeOf(error).toEqualTypeOf<HttpError>()
if (isHttpError(error, 404)) expectTypeOf(error.status).toBeNumber()
if (isBase44Error(error)) {
  expectTypeOf(error.status).toEqualTypeOf<number | undefined>()
  expectTypeOf(error.response).toEqualTypeOf<ErrorResponse | undefined>()
  expectTypeOf(error.response?.data).toBeUnknown()
  expectTypeOf(error.response?.headers['retry-after']).toEqualTypeOf<string | undefined>()
}

expectTypeOf<AgentConversation['metadata']>().toEqualTypeOf<JsonObject | null | undefined>()
