import type { ModelEvent, ModelTool, ModelTurn } from '../../modelTypes.js'
import type { EntityDefinition, EntityOperation } from '../../projectTypes.js'
import { splitPieces } from './splitPieces.js'

/** How a call of a tool ended. */
export type CallResult = { ok: true; value: unknown } | { ok: false; error: string }

/** A tool as far as a scripted answer has to know it. */
type StageTool = Pick<ModelTool, 'name' | 'execute'>

interface StageCall {
  tool: StageTool
  args: unknown
}

/** How many beats a tool is shown at work before it really works: about 600 ms at 33 ms a beat. */
const workingBeats = 18

/** What a scripted answer is played on: it thinks, calls tools and speaks at a steady beat. */
export class Stage {
  readonly turn: ModelTurn
  /** Resolves when so many beats have gone by in which nothing happens. */
  readonly rest: (beats: number) => Promise<void>
  #calls = 0
  #written = 0

  constructor(turn: ModelTurn, rest: (beats: number) => Promise<void>) {
    this.turn = turn
    this.rest = rest
  }

  /** The last message as text. */
  get question(): string {
    const content = this.turn.messages.at(-1)?.content ?? ''
    return typeof content === 'string' ? content : JSON.stringify(content)
  }

  /** The tool for an operation on an entity, if the agent has it. */
  tool(entity: EntityDefinition, operation: EntityOperation): ModelTool | undefined {
    return this.turn.tools.find(
      (tool) => tool.entity?.definition.name === entity.name && tool.entity.operation === operation,
    )
  }

  /** Tokens so far, counted as four characters each. */
  get usage(): { prompt_tokens: number; completion_tokens: number } {
    const read = JSON.stringify(this.turn.messages).length + (this.turn.agent.instructions?.length ?? 0)
    return { prompt_tokens: Math.ceil(read / 4), completion_tokens: Math.ceil(this.#written / 4) }
  }

  async *think(text: string): AsyncGenerator<ModelEvent, void> {
    for (const delta of text.match(/\S+\s*/g) ?? []) yield* this.#play({ type: 'reasoning', delta }, delta)
  }

  async *say(text: string): AsyncGenerator<ModelEvent, void> {
    for (const delta of splitPieces(text, 6, 80)) yield* this.#play({ type: 'text', delta }, delta)
  }

  /** Calls a tool for real, showing how its arguments are written and that it is at work. */
  async *call(tool: StageTool, args: unknown): AsyncGenerator<ModelEvent, CallResult> {
    const id = yield* this.#begin({ tool, args })
    await this.#work()
    return yield* this.#end(id, { tool, args })
  }

  /** Calls tools side by side: all are at work before the first one ends, and the last that began ends first. */
  async *callTogether(calls: readonly StageCall[]): AsyncGenerator<ModelEvent, void> {
    const begun: (StageCall & { id: string })[] = []
    for (const call of calls) begun.push({ id: yield* this.#begin(call), ...call })
    for (const { id, ...call } of begun.reverse()) {
      await this.#work()
      yield* this.#end(id, call)
    }
  }

  /** Calls a tool that waits for the user: nothing more comes of it in this turn. */
  async *ask(tool: StageTool, args: unknown): AsyncGenerator<ModelEvent, void> {
    const id = yield* this.#begin({ tool, args })
    yield { type: 'tool-waiting', id }
  }

  async *#begin({ tool, args }: StageCall): AsyncGenerator<ModelEvent, string> {
    const id = `call_${this.turn.messages.at(-1)?.id ?? ''}_${++this.#calls}`
    yield* this.#play({ type: 'tool-start', id, name: tool.name })
    for (const delta of splitPieces(JSON.stringify(args), 6, 12)) {
      yield* this.#play({ type: 'tool-arguments', id, delta }, delta)
    }
    yield { type: 'tool-running', id, args }
    return id
  }

  async #work(): Promise<void> {
    for (let beat = 0; beat < workingBeats; beat++) await this.rest(1)
  }

  async *#end(id: string, { tool, args }: StageCall): AsyncGenerator<ModelEvent, CallResult> {
    // A server that is closing must not change anything any more.
    this.turn.signal.throwIfAborted()
    const result = await settle(tool.execute(args))
    yield result.ok
      ? { type: 'tool-result', id, result: result.value }
      : { type: 'tool-error', id, error: result.error }
    await this.rest(1)
    return result
  }

  async *#play(event: ModelEvent, written = ''): AsyncGenerator<ModelEvent, void> {
    this.#written += written.length
    yield event
    await this.rest(1)
  }
}

async function settle(work: Promise<unknown>): Promise<CallResult> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}
