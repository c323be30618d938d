import type { ModelEvent, ModelFile } from '../../modelTypes.js'
import { cellText } from './cellText.js'
import { formatBytes } from './formatBytes.js'
import type { Stage } from './Stage.js'

const maxReadBytes = 1_000_000

/** Says what came with the message, and looks into the files that are text. */
export async function* answerFiles(stage: Stage): AsyncGenerator<ModelEvent, void> {
  const { files } = stage.turn
  yield* stage.think(
    `There ${files.length === 1 ? 'is a file' : `are ${files.length} files`} with this message. I look at what arrived.`,
  )
  const lines = await Promise.all(files.map(describeFile))
  const count = files.length === 1 ? 'your file' : `your ${files.length} files`
  yield* stage.say(`I received ${count}:\n\n${lines.join('\n')}`)
}

async function describeFile(file: ModelFile): Promise<string> {
  const line = `- **${cellText(file.name)}** (${file.type}, ${formatBytes(file.size)})`
  if (!/^text\/|json|csv/.test(file.type) || file.size > maxReadBytes) return line
  const text = new TextDecoder().decode(await file.read())
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '')
  const first = lines[0]?.slice(0, 120) ?? ''
  return `${line}: ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, beginning with “${cellText(first)}”`
}
