import { isJsonObject } from '../../src/testing/server/isJsonObject.js'
import type { AgentDefinition, EntityDefinition } from '../../src/testing/server/projectTypes.js'
import { SetupError } from './SetupError.js'

const operations = ['read', 'create', 'update', 'delete']

/** Takes the contents of an agent's file for an agent, or says what is wrong with it. */
export function checkAgent(
  value: unknown,
  path: string,
  entities: readonly EntityDefinition[],
): AgentDefinition {
  const refuse = (reason: string): never => {
    throw new SetupError(`${path}: ${reason}`)
  }
  if (!isJsonObject(value)) return refuse('an agent must be an object')
  const { name, tool_configs: tools = [] } = value
  if (typeof name !== 'string' || !/^[a-z0-9_]{1,100}$/.test(name)) {
    return refuse('name must be 1 to 100 lower-case letters, digits and _')
  }
  for (const key of ['description', 'instructions', 'whatsapp_greeting']) {
    if (value[key] !== undefined && typeof value[key] !== 'string') refuse(`${key} must be a text`)
  }
  if (!Array.isArray(tools)) return refuse('tool_configs must be a list')
  for (const tool of tools) {
    const reason = wrongTool(tool, entities)
    if (reason !== undefined) refuse(reason)
  }
  // Everything that the type names has been checked above.
  return value as unknown as AgentDefinition
}

function wrongTool(tool: unknown, entities: readonly EntityDefinition[]): string | undefined {
  if (!isJsonObject(tool)) return 'each of tool_configs must be an object'
  if (typeof tool['function_name'] === 'string') return undefined
  const { entity_name: name, allowed_operations: allowed } = tool
  if (typeof name !== 'string') return 'each of tool_configs needs an entity_name or a function_name'
  if (!Array.isArray(allowed) || !allowed.every((one) => operations.includes(String(one)))) {
    return `allowed_operations of ${name} must be a list of ${operations.join(', ')}`
  }
  if (entities.some((entity) => entity.name === name)) return undefined
  return `entity_name ${name} is none of the entities: ${entities.map((entity) => entity.name).join(', ') || 'there are none'}`
}
