import type { ModelTool } from '../modelTypes.js'
import type { AgentDefinition, ToolConfig } from '../projectTypes.js'
import type { ServerParts } from '../serverTypes.js'
import type { PendingTurn } from '../turn/PendingTurn.js'
import { entityTool } from './entityTool.js'
import { functionTool } from './functionTool.js'

/** The tools that an agent's `tool_configs` give it. */
export function agentTools(parts: ServerParts, agent: AgentDefinition, turn: PendingTurn): ModelTool[] {
  return (agent.tool_configs ?? []).flatMap((config) => toolsOf(parts, config, turn))
}

function toolsOf(parts: ServerParts, config: ToolConfig, turn: PendingTurn): ModelTool[] {
  // A function that the project doesn't bring is no tool: there would be nothing to run.
  if ('function_name' in config)
    return parts.functions.has(config.function_name) ? [functionTool(parts, config, turn)] : []
  const definition = parts.project.entities.find((entity) => entity.name === config.entity_name)
  if (!definition) return []
  return config.allowed_operations.map((operation) => entityTool(parts.records, definition, operation, turn))
}
