import type { AgentConversation } from '../wire/agentTypes.js'
import type { Logger } from '../wire/logger.js'
import type { RealtimeModule } from './realtime.js'

/** What following a conversation takes. */
export interface FollowSources {
  getConversation: (id: string) => Promise<AgentConversation>
  realtime: RealtimeModule
  logger: Logger
}
