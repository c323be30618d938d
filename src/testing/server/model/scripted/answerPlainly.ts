import type { ModelEvent } from '../../modelTypes.js'
import { helpText } from './helpText.js'
import type { Intent } from './intentTypes.js'
import { listScenes } from './scenes/listScenes.js'
import type { Stage } from './Stage.js'

/** Answers that need no tool. */
export async function* answerPlainly(
  stage: Stage,
  kind: (Intent & { kind: 'help' | 'greeting' | 'thanks' | 'unknown' })['kind'],
): AsyncGenerator<ModelEvent, void> {
  const { agent } = stage.turn
  const about = agent.description ? ` ${agent.description.replace(/\.?$/, '.')}` : ''
  const help = helpText(stage.turn)
  switch (kind) {
    case 'help':
      yield* stage.think('I am asked what I can do. That depends on the tools I have, so I go through them.')
      return yield* stage.say(`${help}\n\n${listScenes()}`)
    case 'greeting':
      yield* stage.think('A greeting. I greet back and say what I am here for.')
      return yield* stage.say(`Hello!${about} What can I do for you?\n\n${help}`)
    case 'thanks':
      yield* stage.think('I am thanked; nothing is left to do.')
      return yield* stage.say('You are welcome. Is there anything else?')
    case 'unknown':
      yield* stage.think(
        'I see no request in this that one of my tools could serve, so I say what I understand.',
      )
      return yield* stage.say(
        `I am a scripted agent and understood nothing that I could do in “${shorten(stage.question)}”.\n\n${help}`,
      )
    default:
      return kind satisfies never
  }
}

const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
