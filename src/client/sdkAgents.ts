import { consoleLogger } from '../wire/logger.js'
import { adaptModule } from './adaptModule.js'
import type { AgentsModule } from './agents.js'
import { followConversation } from './followConversation.js'
import { listQuery } from './listQuery.js'
import type { RealtimeModule } from './realtime.js'
import type { SdkClient } from './sdkTypes.js'

/** The SDK's agents, called in the ways in which our own can be. */
export function sdkAgents(sdk: SdkClient, realtime: RealtimeModule): AgentsModule {
  // the module that ours was taken from
  const loose = adaptModule(sdk.agents, 'agents') as unknown as AgentsModule
  return {
    getConversations: () => loose.getConversations(),
    getConversation: (id) => loose.getConversation(id),
    listConversations: async (params = {}) => loose.listConversations(listQuery(params)),
    createConversation: (params) => loose.createConversation(params),
    addMessage: (conversation, message) =>
      loose.addMessage(typeof conversation === 'string' ? { id: conversation } : conversation, {
        role: 'user',
        ...message,
      }),
    subscribeToConversation: (id, onUpdate) =>
      followConversation(
        { getConversation: (wanted) => loose.getConversation(wanted), realtime, logger: consoleLogger },
        id,
        onUpdate,
      ),
    getWhatsAppConnectURL: (agentName) => loose.getWhatsAppConnectURL(agentName),
    getTelegramConnectURL: (agentName) => loose.getTelegramConnectURL(agentName),
  }
}
