import type { JsonObject } from '../../wire/agentTypes.js'
import type { JsonSchema } from './schema/schemaTypes.js'
import type { PublicSettings } from './PublicSettings.js'

/** What an agent may do with an entity. */
export type EntityOperation = 'read' | 'create' | 'update' | 'delete'

/** A tool of an agent: operations on an entity, or a function of the project. */
export type ToolConfig =
  | { entity_name: string; allowed_operations: EntityOperation[] }
  | { function_name: string; description?: string | undefined }

/** One agent, as its file `agents/<name>.jsonc` has it. */
export interface AgentDefinition {
  /** Lower-case letters, digits and `_`. */
  name: string
  description?: string | undefined
  instructions?: string | undefined
  tool_configs?: ToolConfig[] | undefined
  memory_config?: unknown
  whatsapp_greeting?: string | undefined
}

/** One entity: a JSON Schema of type object, with the entity's name. */
export type EntityDefinition = JsonSchema & { name: string }

/**
 * A function of the project, in Base44's own shape: requests in, responses out. `createClientFromRequest(request)` makes a client
 * that acts for the caller or, as its `asServiceRole`, for the app. An agent that has it as a tool POSTs the arguments as JSON,
 * and takes the JSON or text of the answer as the result; the `detail`, `error` or `message` of a refusal as the error.
 */
export type ProjectFunction = (request: Request) => Response | Promise<Response>

/** What a Base44 app consists of, as far as the local Base44 plays it. */
export interface Project {
  agents: AgentDefinition[]
  entities: EntityDefinition[]
  /**
   * Records that each new app begins with, by entity name. In a field whose schema says `format: date` or `date-time`,
   * `"today"`, `"today+3"` and `"today-2"` stand for days from the moment of insertion.
   */
  samples?: Record<string, JsonObject[]> | undefined
  /** By name; a name may have slashes. */
  functions?: Record<string, ProjectFunction> | undefined
  /** `public_without_login` unless said otherwise. */
  public_settings?: PublicSettings | undefined
}
