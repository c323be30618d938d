import type {
  AgentConversation,
  AgentMessage,
  AgentMessageInput,
  AgentName,
  CreateConversationParams,
} from '../wire/agentTypes.js'
import { Base44Error } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { route } from '../wire/route.js'
import { listQuery, type ConversationFilter, type ModelFilterParams } from './listQuery.js'
import type { ModuleContext } from './moduleContext.js'

/** Conversations with the app's agents. Every call rejects with a `Base44Error`. */
export interface AgentsModule {
  /** All conversations of the current user. Servers may leave their messages out. */
  getConversations: (options?: RequestOptions) => Promise<AgentConversation[]>
  /** One conversation with all its messages and whole tool results. Rejects with `HttpError` 404 when there is none. */
  getConversation: (conversationId: string, options?: RequestOptions) => Promise<AgentConversation>
  /** Conversations that match: `{q: {agent_name}, sort: '-created_date', limit: 10}`, or the short `{agent_name}`. */
  listConversations: (
    params?: ModelFilterParams | ConversationFilter,
    options?: RequestOptions,
  ) => Promise<AgentConversation[]>
  createConversation: (
    params: CreateConversationParams,
    options?: RequestOptions,
  ) => Promise<AgentConversation>
  /** Sends a message, as the user unless `role` says otherwise; takes the conversation or its id. Some servers answer at once, others when the agent is done. */
  addMessage: (
    conversation: string | Pick<AgentConversation, 'id'>,
    message: AgentMessageInput,
    options?: RequestOptions,
  ) => Promise<AgentMessage>
  /** Calls back with the whole conversation after each push; returns what ends that. */
  subscribeToConversation: (
    conversationId: string,
    onUpdate?: (conversation: AgentConversation) => void,
  ) => () => void
  /** The link that continues with this agent on WhatsApp. It holds the user's token: make it when it is clicked. */
  getWhatsAppConnectURL: (agentName: AgentName) => string
  /** The link that continues with this agent on Telegram. It holds the user's token: make it when it is clicked. */
  getTelegramConnectURL: (agentName: AgentName) => string
}

type Context = Pick<
  ModuleContext,
  'appId' | 'serverUrl' | 'send' | 'userToken' | 'realtime' | 'rooms' | 'logger'
>

/** Makes the `agents` module. */
export function createAgents({
  appId,
  serverUrl,
  send,
  userToken,
  realtime,
  rooms,
  logger,
}: Context): AgentsModule {
  const base = route`/apps/${appId}/agents`
  const channelUrl = (agentName: AgentName, channel: 'whatsapp' | 'telegram') => {
    const token = userToken()
    const path = `${serverUrl}/api${base}${route`/${agentName}`}/${channel}`
    return token ? `${path}?token=${encodeURIComponent(token)}` : path
  }

  const list = `${base}/conversations`

  const agents: AgentsModule = {
    getConversations: (options) => agents.listConversations({}, options),
    getConversation: async (id, options) => send('GET', list + route`/${id}`, {}, options),
    listConversations: async (params, options) =>
      send('GET', list, { query: listQuery(params ?? {}) }, options),
    async createConversation(params, options) {
      requireAgentName(params)
      return send('POST', list, { body: params }, options)
    },
    async addMessage(conversation, message, options) {
      const id = typeof conversation === 'string' ? conversation : conversation.id
      const body = { role: 'user', ...message }
      return send('POST', list + route`/v2/${id}/messages`, { body }, options)
    },
    subscribeToConversation: (id, onUpdate) =>
      rooms.follow({ getConversation: agents.getConversation, realtime, logger }, id, onUpdate),
    getWhatsAppConnectURL: (agentName) => channelUrl(agentName, 'whatsapp'),
    getTelegramConnectURL: (agentName) => channelUrl(agentName, 'telegram'),
  }
  return agents
}

function requireAgentName(params: { agent_name?: unknown }): void {
  if (typeof params.agent_name === 'string' && params.agent_name !== '') return
  throw new Base44Error('createConversation needs an agent: { agent_name }')
}
