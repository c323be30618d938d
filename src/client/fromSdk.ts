import { decodeMessage } from '../wire/decodeMessage.js'
import { Base44Error, ProtocolError } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'
import { decodeConversation, decodeConversations } from '../wire/protocol.js'
import { createStore } from '../wire/store.js'
import type { AgentsModule } from './agents.js'
import type { AuthModule } from './auth.js'
import type { Base44Client } from './createClient.js'
import { followConversation } from './followConversation.js'
import type { CoreIntegrations } from './integrations.js'
import { listQuery } from './listQuery.js'
import type { RealtimeModule } from './realtime.js'
import { translateErrors } from './sdkErrors.js'
import { sdkRealtime } from './sdkRealtime.js'
import type { SdkClient } from './sdkTypes.js'
import { uploadedFile } from './uploadedFile.js'

/**
 * Makes an `@base44/sdk` client into one that the hooks take. `Base44Provider` does so by itself.
 *
 * What such a client can't do stays undone: a call can't be aborted or timed, an upload reports no progress,
 * the connection's state is unknown, and a change of user is not noticed: give the provider a `sessionKey`.
 */
export function fromSdk(sdk: SdkClient): Base44Client {
  const realtime = sdkRealtime(sdk)
  return {
    agents: sdkAgents(sdk, realtime),
    auth: sdkAuth(sdk),
    integrations: { Core: sdkCore(sdk) },
    realtime,
    // the SDK announces no change of user: `sessionKey` of the provider tells users apart
    session: createStore('sdk'),
    setToken: (token) => sdk.setToken(token),
    getConfig: () => sdk.getConfig(),
    cleanup: () => sdk.cleanup(),
  }
}

function sdkAgents({ agents: sdk }: SdkClient, realtime: RealtimeModule): AgentsModule {
  // the SDK's parameter types are narrower than what it takes; its answers are decoded as any server's are
  const loose = sdk as unknown as Record<
    'listConversations' | 'createConversation' | 'addMessage',
    (...args: unknown[]) => Promise<unknown>
  > & { getWhatsAppConnectURL: (name: string) => string; getTelegramConnectURL?: (name: string) => string }
  const agents: AgentsModule = {
    getConversations: () => agents.listConversations({}),
    getConversation: (id) => translateErrors(async () => decodeConversation(await sdk.getConversation(id))),
    listConversations: (params = {}) =>
      translateErrors(async () => decodeConversations(await loose.listConversations(listQuery(params)))),
    createConversation: (params) =>
      translateErrors(async () => decodeConversation(await loose.createConversation(params))),
    addMessage: (conversation, message) =>
      translateErrors(async () => {
        const target = typeof conversation === 'string' ? { id: conversation } : conversation
        const added = decodeMessage(await loose.addMessage(target, { role: 'user', ...message }))
        if (added === undefined) throw new ProtocolError('The answer to a sent message has no id')
        return added
      }),
    subscribeToConversation: (id, onUpdate) =>
      followConversation({ getConversation: agents.getConversation, realtime }, id, onUpdate),
    getWhatsAppConnectURL: (agentName) => loose.getWhatsAppConnectURL(agentName),
    getTelegramConnectURL(agentName) {
      if (loose.getTelegramConnectURL) return loose.getTelegramConnectURL(agentName)
      throw new Base44Error('Telegram links need @base44/sdk 0.8.50 or newer')
    },
  }
  return agents
}

function sdkAuth({ auth }: SdkClient): AuthModule {
  return {
    // the SDK's answers have the shapes that `AuthModule` names: it is the module they were taken from
    me: () => translateErrors(() => auth.me()) as ReturnType<AuthModule['me']>,
    loginViaEmailPassword: (email, password, turnstileToken) =>
      translateErrors(() => auth.loginViaEmailPassword(email, password, turnstileToken)) as ReturnType<
        AuthModule['loginViaEmailPassword']
      >,
    setToken: (token, save) => auth.setToken(token, save),
  }
}

type Endpoint = (params: unknown) => Promise<unknown>

/** The SDK's integrations by name, with a `Blob` made into the `File` that it needs in order to send one at all. */
function sdkCore({ integrations }: SdkClient): CoreIntegrations {
  // the SDK's `Core` answers to any name, as ours does
  const core = integrations.Core as Record<string, Endpoint | undefined>
  return new Proxy(
    {},
    {
      get(_, name) {
        const endpoint = typeof name === 'string' ? core[name] : undefined
        return endpoint && ((params: unknown) => translateErrors(() => callEndpoint(name, endpoint, params)))
      },
    },
  ) as CoreIntegrations // answers to every name that the interface lists
}

async function callEndpoint(name: string | symbol, endpoint: Endpoint, params: unknown): Promise<unknown> {
  const answer = await endpoint(withFiles(params))
  return name === 'UploadFile' ? uploadedFile(answer) : answer
}

function withFiles(params: unknown): unknown {
  if (!isRecord(params)) return params
  if (params instanceof FormData || params instanceof Blob || Object.values(params).some(isFileList)) {
    throw new Base44Error(
      'An @base44/sdk client sends files only one by one and by name: UploadFile({ file }). Use createClient for more.',
    )
  }
  const entries = Object.entries(params).map(([key, value]) =>
    value instanceof Blob && !(value instanceof File)
      ? [key, new File([value], 'blob', { type: value.type })]
      : [key, value],
  )
  return Object.fromEntries(entries) as unknown
}

function isFileList(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => item instanceof Blob)
}
