import type { Model, ModelEvent, ModelTurn } from '../../../src/testing/server/modelTypes.js'

/** A model that does exactly what a test says. */
export function playModel(run: (turn: ModelTurn) => AsyncIterable<ModelEvent>): Model {
  return { run, generate: () => Promise.reject(new Error('This test generates nothing')) }
}
