import type { RegisteredName } from './RegisteredName.js'
import type { SdkAgentNames } from './sdkRegistries.js'

/**
 * What the platform's agent API sends and takes, under the names it has on the wire.
 * These objects reach users as they are: nothing here is renamed or reshaped.
 */

/** Your agents' names, to have them checked: `declare module 'base44-react/client' { interface AgentNameRegistry { support_agent: true } }`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an empty interface is what module augmentation needs
export interface AgentNameRegistry extends SdkAgentNames {}

/** The names registered in {@link AgentNameRegistry}, or any string while there are none. */
export type AgentName = RegisteredName<AgentNameRegistry>

/** A JSON object whose shape only the app knows. */
export type JsonObject = Record<string, unknown>

/** What the agent thought before it answered. Open while `end_date` is absent. */
export interface AgentMessageReasoning {
  /** ISO 8601, UTC; may lack the trailing `Z`. */
  start_date: string
  end_date?: string
  content: string
}

/** The states that the platform documents. */
export type AgentToolCallStatus = 'running' | 'success' | 'error' | 'stopped' | 'waiting_for_user_input'

/** How the platform would like a call to be shown. Sent by the platform, absent from its published types. */
export interface AgentToolCallDisplay {
  label?: string
  active_label?: string
  error_label?: string
  hide_details?: boolean
  details_redacted?: boolean
}

/** One call of a tool by the agent. */
export interface AgentMessageToolCall {
  id: string
  name: string
  /** JSON text. Cut at 500 characters in pushes, whole in a GET. */
  arguments_string: string
  /** One of {@link AgentToolCallStatus}, or whatever a newer server says. */
  status: AgentToolCallStatus | (string & {})
  /** Usually JSON text. Cut at 50 characters in pushes, whole in a GET. */
  results?: string
  display_projection?: AgentToolCallDisplay
}

/** Tokens that a message cost. */
export interface AgentMessageUsage {
  prompt_tokens?: number
  completion_tokens?: number
}

/** Something the app attached to a message for the agent to know, such as what the user is looking at. */
export interface AgentMessageCustomContext {
  message: string
  data: JsonObject
  type: string
}

/** Who wrote a message, and when. */
export interface AgentMessageMetadata {
  created_date: string
  created_by_email: string
  created_by_full_name: string
}

/** One message of a conversation. */
export interface AgentMessage {
  id: string
  role: 'user' | 'assistant' | 'system' | (string & {})
  created_date: string
  updated_date: string
  content?: string | JsonObject | null
  reasoning?: AgentMessageReasoning | null
  file_urls?: string[] | null
  tool_calls?: AgentMessageToolCall[] | null
  usage?: AgentMessageUsage | null
  /** Never shown to the user. */
  hidden?: boolean
  custom_context?: AgentMessageCustomContext[] | null
  model?: string | null
  checkpoint_id?: string | null
  metadata?: AgentMessageMetadata | null
  additional_message_params?: JsonObject | null
}

/** A conversation between one user and one agent. */
export interface AgentConversation {
  id: string
  app_id: string
  agent_name: string
  created_by_id: string
  created_date: string
  updated_date: string
  messages: AgentMessage[]
  metadata?: JsonObject | null
}

/** What a new conversation starts from. */
export interface CreateConversationParams {
  agent_name: AgentName
  metadata?: object
}

/** What a user may send: `role` is `'user'` unless said otherwise. */
export type AgentMessageInput = Partial<AgentMessage>
