import type { JsonObject } from '../../wire/agentTypes.js'
import type { JsonSchema } from './schema/schemaTypes.js'

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

/** A function that agents may call as a tool. What it returns is the call's result. */
export type ProjectFunction = (args: JsonObject, context: { appId: string; signal: AbortSignal }) => unknown

/** What a Base44 app consists of, as far as the local Base44 plays it. */
export interface Project {
  agents: AgentDefinition[]
  entities: EntityDefinition[]
  /**
   * Records that each new app begins with, by entity name. In a field whose schema says `format: date` or `date-time`,
   * `"today"`, `"today+3"` and `"today-2"` stand for days from the moment of insertion.
   */
  samples?: Record<string, JsonObject[]> | undefined
  functions?: Record<string, ProjectFunction> | undefined
}
