import type { GenerateRequest, Model, ModelEvent, ModelTurn } from '../../modelTypes.js'
import type { ScriptedModel } from '../scripted/ScriptedModel.js'
import type { Stage } from '../scripted/Stage.js'
import type { Reply } from './reply.js'

/** Answers with written replies, one a turn, and goes on with another model when they are used up. */
export class RepliesModel implements Model {
  readonly #replies: Reply[]
  readonly #fallback: ScriptedModel

  constructor(replies: readonly Reply[], fallback: ScriptedModel) {
    this.#replies = [...replies]
    this.#fallback = fallback
  }

  async *run(turn: ModelTurn): AsyncGenerator<ModelEvent, void> {
    const next = this.#replies.shift()
    if (!next) return yield* this.#fallback.run(turn)
    const stage = this.#fallback.stage(turn)
    if (next.reasoning !== undefined) yield* stage.think(next.reasoning)
    if (next.tool !== undefined) yield* call(stage, next.tool, next)
    yield* stage.say(next.text)
    yield { type: 'usage', ...stage.usage }
  }

  generate(request: GenerateRequest): Promise<unknown> {
    return this.#fallback.generate(request)
  }
}

async function* call(
  stage: Stage,
  name: string,
  { args = {}, result, error }: Reply,
): AsyncGenerator<ModelEvent, void> {
  const real = stage.turn.tools.find((tool) => tool.name === name)
  const written = {
    name,
    async execute() {
      if (error !== undefined) throw new Error(error)
      return result ?? null
    },
  }
  yield* stage.call(error === undefined && real ? real : written, args)
}
