import type { ModelEvent } from '../../../modelTypes.js'
import type { Stage } from '../Stage.js'

/** A written answer that shows one state of a chat, for whoever asks for it by its name. */
export interface Scene {
  /** In lower case, without punctuation. */
  name: string
  /** Other words that choose it, written like the name. */
  otherNames?: readonly string[] | undefined
  /** What there is to see, for the list of scenes. */
  help: string
  play(stage: Stage): AsyncGenerator<ModelEvent, void>
}
