import type { Base44Client } from '../../src/client/clientTypes.js'
import type { FetchWithAuthInit } from '../../src/client/fetchWithAuth.js'

/** How the calls are made. */
interface Manner {
  /** Makes those of the service role too. */
  asService?: boolean
  /** For `fetchWithAuth`, which outside a browser needs a `fetch` that knows where the app is. */
  init?: FetchWithAuthInit
}

/**
 * Every call of a client that takes an id, a name, a path or an address, with this text for it. All are made at once;
 * what they come to is no matter.
 */
export async function callsThatName(
  client: Base44Client,
  text: string,
  { asService = false, init = {} }: Manner = {},
): Promise<void> {
  const calls = [
    ...ofAgents(client, text),
    ...ofEntities(client, text),
    ...ofIntegrations(client, text),
    ...ofFunctions(client, text),
    ...ofOthers(client, text),
    ...ofRoutes(client, text, init),
    ...(asService ? ofService(client, text) : []),
  ]
  await Promise.allSettled(calls.map(async (call) => call()))
}

type Call = () => unknown
const once = { retries: 0 }
const file = () => new File(['a'], 'a.txt', { type: 'text/plain' })

const ofAgents = ({ agents }: Pick<Base44Client, 'agents'>, text: string): Call[] => [
  () => agents.getConversation(text, once),
  () => agents.listConversations({ agent_name: text }, once),
  () => agents.createConversation({ agent_name: text }),
  () => agents.addMessage(text, { content: 'hi', file_urls: [text] }),
  () => agents.addMessage({ id: text }, { content: 'hi' }),
]

const ofEntities = ({ entities }: Pick<Base44Client, 'entities'>, text: string): Call[] => [
  () => entities[text]?.list(undefined, undefined, undefined, undefined, once),
  () => entities[text]?.get('1', once),
  () => entities[text]?.create({}),
  () => entities[text]?.importEntities(file()),
  () => entities['Order']?.get(text, once),
  () => entities['Order']?.update(text, {}),
  () => entities['Order']?.delete(text),
  () => entities['Order']?.filter({ id: text }, { cursor: text }, once),
]

const ofIntegrations = ({ integrations }: Pick<Base44Client, 'integrations'>, text: string): Call[] => [
  () => integrations[text]?.['Send']?.({ to: text }),
  () => integrations['Slack']?.[text]?.({ file: file() }),
  () => integrations.Core.InvokeLLM({ prompt: text, file_urls: [text] }),
  () => integrations.Core.UploadFile({ file: new File(['a'], text) }),
  () => integrations.Core.CreateFileSignedUrl({ file_uri: text }),
  () => integrations.Core.ExtractDataFromUploadedFile({ file_url: text, json_schema: {} }),
  () => integrations.custom.call(text, 'get:/orders'),
  () => integrations.custom.call('crm', text, { pathParams: { id: text }, queryParams: { url: text } }),
]

const ofFunctions = ({ functions }: Pick<Base44Client, 'functions'>, text: string): Call[] => [
  () => functions.invoke(text, {}),
  () => functions.invoke(text, { file: file() }),
  () => functions.fetch(text),
  () => functions.fetch(`/${text}`),
  () => functions.fetch(text, { method: 'POST', body: 'a' }),
]

function ofService(client: Base44Client, text: string): Call[] {
  const { connectors, sso, ...shared } = client.asServiceRole
  return [
    ...ofAgents(shared, text),
    ...ofEntities(shared, text),
    ...ofIntegrations(shared, text),
    ...ofFunctions(shared, text),
    () => connectors.getConnection(text, once),
    () => connectors.getWorkspaceConnection(text, once),
    () => connectors.getCurrentAppUserConnection(text, once),
    () => connectors.getCurrentAppUserAccessToken(text, once),
    () => connectors.callApi(text, { path: '/x' }),
    () => connectors.callApi('slack', { host: text, path: text, query: { url: text } }),
    () => sso.getAccessToken(text, once),
    () => sso.getIdToken(text, once),
    () => shared.appLogs.logUserInApp(text),
  ]
}

const ofOthers = (client: Base44Client, text: string): Call[] => [
  () => client.connectors.connectAppUser(text),
  () => client.connectors.disconnectAppUser(text),
  () => client.appLogs.logUserInApp(text),
  () => client.appLogs.fetchLogs({ page: text }, once),
  () => client.users.inviteUser(text, 'user'),
  () => client.auth.inviteUser(text, text),
]

const ofRoutes = (client: Base44Client, text: string, init: FetchWithAuthInit): Call[] => [
  () => client.fetchWithAuth(text, init),
  () => client.fetchWithAuth(`/${text}`, init),
  () => client.fetchWithAuth(text, { ...init, method: 'POST', body: 'a' }),
]
