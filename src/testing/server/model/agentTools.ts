import { isJsonObject } from '../isJsonObject.js'
import type { ModelTool } from '../modelTypes.js'
import type { AgentDefinition, ToolConfig } from '../projectTypes.js'
import type { ServerParts } from '../serverTypes.js'
import type { PendingTurn } from '../turn/PendingTurn.js'
import { entityTool } from './entityTool.js'

/** The tools that an agent's `tool_configs` give it. */
export function agentTools(parts: ServerParts, agent: AgentDefinition, turn: PendingTurn): ModelTool[] {
  return (agent.tool_configs ?? []).flatMap((config) => toolsOf(parts, config, turn))
}

function toolsOf(parts: ServerParts, config: ToolConfig, turn: PendingTurn): ModelTool[] {
  if ('function_name' in config) return functionTool(parts, config.function_name, config.description, turn)
  const definition = parts.project.entities.find((entity) => entity.name === config.entity_name)
  if (!definition) return []
  return config.allowed_operations.map((operation) => entityTool(parts.records, definition, operation, turn))
}

/** A function that the project doesn't bring is no tool: there would be nothing to run. */
function functionTool(
  parts: ServerParts,
  name: string,
  description: string | undefined,
  turn: PendingTurn,
): ModelTool[] {
  const run = parts.project.functions?.[name]
  if (!run) return []
  const words = name.replaceAll('_', ' ')
  const label = words.charAt(0).toUpperCase() + words.slice(1)
  return [
    {
      name,
      description: description ?? label,
      parameters: { type: 'object', properties: {} },
      display: { label, active_label: `${label}…`, error_label: `${label} failed` },
      execute: async (args) =>
        run(isJsonObject(args) ? args : {}, { appId: turn.appId, signal: parts.closing }),
    },
  ]
}
