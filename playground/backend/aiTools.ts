import { jsonSchema, tool, type ToolSet } from 'ai'
import type { ModelTool } from '../../src/testing/server/modelTypes.js'

/** An agent's tools as the AI SDK takes them. They check their input themselves. */
export function aiTools(tools: readonly ModelTool[]): ToolSet {
  return Object.fromEntries(
    tools.map(({ name, description, parameters, execute }) => [
      name,
      tool({ description, inputSchema: jsonSchema(parameters), execute: (args: unknown) => execute(args) }),
    ]),
  )
}
