import type { AgentMessage, AgentToolCallDisplay } from '../../wire/agentTypes.js'
import type { AgentDefinition, EntityDefinition, EntityOperation } from './projectTypes.js'
import type { JsonSchema } from './schema/schemaTypes.js'

/** Something an agent can call. */
export interface ModelTool {
  name: string
  description: string
  /** JSON Schema of the one object that `execute` takes. */
  parameters: JsonSchema
  display: AgentToolCallDisplay
  /** What the tool works on, where it is one of an entity's. */
  entity?: { definition: EntityDefinition; operation: EntityOperation } | undefined
  /** Checks its input and does the work for real. Rejects with a sentence that may be shown. */
  execute(args: unknown): Promise<unknown>
}

/** A file that came with a message. */
export interface ModelFile {
  url: string
  name: string
  type: string
  /** In bytes. */
  size: number
  read(): Promise<Uint8Array>
}

/** What a model gets to answer one message of a user. */
export interface ModelTurn {
  agent: AgentDefinition
  /** The conversation so far; the message to answer is the last. */
  messages: AgentMessage[]
  tools: ModelTool[]
  /** Files of the last message that this server has. */
  files: ModelFile[]
  /** Milliseconds since 1970. */
  now: number
  signal: AbortSignal
}

/** A step of an answer, in the order in which it happens. */
export type ModelEvent =
  | { type: 'reasoning'; delta: string }
  | { type: 'text'; delta: string }
  | { type: 'tool-start'; id: string; name: string }
  | { type: 'tool-arguments'; id: string; delta: string }
  /** The arguments are whole and the tool is at work. */
  | { type: 'tool-running'; id: string; args: unknown }
  | { type: 'tool-result'; id: string; result: unknown }
  | { type: 'tool-error'; id: string; error: string }
  /** The tool goes on when the user has answered. */
  | { type: 'tool-waiting'; id: string }
  | { type: 'usage'; prompt_tokens: number; completion_tokens: number }

/** What `InvokeLLM` asks of a model. */
export interface GenerateRequest {
  prompt: string
  schema?: JsonSchema | undefined
  files: ModelFile[]
  now: number
  signal: AbortSignal
}

/** What answers: the scripted agent, or a real model behind an endpoint. */
export interface Model {
  run(turn: ModelTurn): AsyncIterable<ModelEvent>
  /** Resolves to text, or to an object that fits `schema` where there is one. */
  generate(request: GenerateRequest): Promise<unknown>
}
