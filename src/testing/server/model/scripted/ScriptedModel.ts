import type { Clock } from '../../clockTypes.js'
import type { GenerateRequest, Model, ModelEvent, ModelTurn } from '../../modelTypes.js'
import { systemClock } from '../../systemClock.js'
import { answerCreate } from './answerCreate.js'
import { answerDelete } from './answerDelete.js'
import { answerFiles } from './answerFiles.js'
import { answerList } from './answerList.js'
import { answerPlainly } from './answerPlainly.js'
import { answerSummary } from './answerSummary.js'
import { answerUpdate } from './answerUpdate.js'
import { filesSentence } from './filesSentence.js'
import { generateAnswer } from './generateAnswer.js'
import type { Intent } from './intentTypes.js'
import { readIntent } from './readIntent.js'
import { Stage } from './Stage.js'

/** Settings of a {@link ScriptedModel}. */
export interface ScriptedModelOptions {
  /** The length of a beat in ms: one piece of text or thought each. 33 unless said otherwise; 0 doesn't wait at all. */
  paceMs?: number | undefined
  clock?: Clock | undefined
}

/**
 * A model without a model: it understands a handful of requests by their words, for whatever entities the agent may use, and
 * really carries them out with the agent's tools; asked for a scene by its name, it plays that. Needs no network and gives the same answer to the same data.
 */
export class ScriptedModel implements Model {
  readonly #paceMs: number
  readonly #clock: Clock

  constructor({ paceMs = 33, clock = systemClock }: ScriptedModelOptions = {}) {
    this.#paceMs = paceMs
    this.#clock = clock
  }

  async *run(turn: ModelTurn): AsyncGenerator<ModelEvent, void> {
    const stage = this.stage(turn)
    const entities = [...new Set(turn.tools.flatMap((tool) => (tool.entity ? [tool.entity.definition] : [])))]
    yield* this.#context(stage)
    const intent = readIntent(stage.question, entities, turn.files, turn.now)
    yield* this.#answer(stage, intent)
    if (turn.files.length > 0 && intent.kind !== 'files') yield* stage.say(`\n\n${filesSentence(turn.files)}`)
    yield { type: 'usage', ...stage.usage }
  }

  /** Takes its time, as a model would, so that there is something to wait for and to cancel. */
  async generate(request: GenerateRequest): Promise<unknown> {
    if (this.#paceMs > 0) await this.#clock.wait(this.#paceMs * 24, request.signal)
    request.signal.throwIfAborted()
    return generateAnswer(request)
  }

  /** What an answer to this turn is played on, at this model's pace. */
  stage(turn: ModelTurn): Stage {
    const rest = async (beats: number) => {
      if (this.#paceMs > 0) await this.#clock.wait(this.#paceMs * beats, turn.signal)
    }
    return new Stage(turn, rest)
  }

  /** What the app says the user is looking at. */
  async *#context(stage: Stage): AsyncGenerator<ModelEvent, void> {
    const context = stage.turn.messages.at(-1)?.custom_context ?? []
    if (context.length > 0)
      yield* stage.think(`The app tells me: ${context.map((one) => one.message).join('; ')}. `)
  }

  #answer(stage: Stage, intent: Intent): AsyncGenerator<ModelEvent, void> {
    switch (intent.kind) {
      case 'list':
        return answerList(stage, intent)
      case 'summary':
        return answerSummary(stage, intent)
      case 'create':
        return answerCreate(stage, intent)
      case 'update':
        return answerUpdate(stage, intent)
      case 'delete':
        return answerDelete(stage, intent)
      case 'files':
        return answerFiles(stage)
      case 'scene':
        return intent.scene.play(stage)
      case 'help':
      case 'greeting':
      case 'thanks':
      case 'unknown':
        return answerPlainly(stage, intent.kind)
      default:
        return intent satisfies never
    }
  }
}
