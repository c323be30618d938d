import type { Model, ModelEvent } from '../../../src/testing/server/modelTypes.js'
import type { Random } from '../support/random.js'
import { wait } from '../support/wait.js'

/** An agent that talks nonsense in a hurry, and calls tools with more to say than a push may carry. */
export interface FastModel extends Model {
  /** Least and most milliseconds between two steps. */
  pace: { least: number; most: number }
  /** How an answer is made up; a scenario may say so. */
  shape: { pieces: [least: number, most: number]; calls: [least: number, most: number] }
}

/** Makes the model. What it says depends on the seed and on how often it was asked. */
export function createFastModel(random: Random): FastModel {
  const model: FastModel = {
    pace: { least: 1, most: 8 },
    shape: { pieces: [4, 25], calls: [0, 2] },
    async *run(turn) {
      for (const event of answer(model.shape, random)) {
        await wait(random.int(model.pace.least, model.pace.most), turn.signal)
        if (turn.signal.aborted) return
        yield event
      }
    },
    generate: async () => 'nothing',
  }
  return model
}

function* answer({ pieces, calls }: FastModel['shape'], random: Random): Generator<ModelEvent> {
  if (random.chance(0.3)) yield* think(random)
  yield* say(random, random.int(...pieces))
  for (let left = random.int(...calls); left > 0; left -= 1) {
    yield* call(random)
    yield* say(random, random.int(1, 6))
  }
  // not every server counts
  if (random.chance(0.7)) yield { type: 'usage', prompt_tokens: random.int(1, 999), completion_tokens: 1 }
}

function* think(random: Random): Generator<ModelEvent> {
  for (let piece = random.int(1, 4); piece > 0; piece -= 1) {
    yield { type: 'reasoning', delta: random.text(random.int(1, 40)) }
  }
}

function* say(random: Random, pieces: number): Generator<ModelEvent> {
  // the first letter is never a space: words that begin with one could be lost unseen
  for (let piece = 0; piece < pieces; piece += 1) {
    yield { type: 'text', delta: `w${random.text(random.int(1, 12))}` }
  }
}

function* call(random: Random): Generator<ModelEvent> {
  const id = `call-${random.int(0, 1e9)}`
  yield { type: 'tool-start', id, name: 'look_up' }
  const args = { query: random.text(random.magnitude(20, 1_500)) }
  const whole = JSON.stringify(args)
  const piece = Math.ceil(whole.length / random.int(1, 5))
  for (let at = 0; at < whole.length; at += piece) {
    yield { type: 'tool-arguments', id, delta: whole.slice(at, at + piece) }
  }
  yield { type: 'tool-running', id, args }
  if (random.chance(0.2)) yield { type: 'tool-error', id, error: random.text(random.magnitude(20, 400)) }
  else yield { type: 'tool-result', id, result: { found: random.text(random.magnitude(10, 4_000)) } }
}
