import { plainWords } from '../plainWords.js'
import type { Scene } from './Scene.js'
import { scenes } from './scenes.js'

/** The scene that a message asks for: its name must be all that the message says, but for “show me” before it. */
export function findScene(text: string): Scene | undefined {
  const wanted = plainWords(text)
    .trim()
    .replace(/^(please )?show me (an? |the )?/, '')
  return scenes.find(({ name, otherNames = [] }) => name === wanted || otherNames.includes(wanted))
}
