import type { ModelFile } from '../../modelTypes.js'
import { cellText } from './cellText.js'
import { formatBytes } from './formatBytes.js'

/** Says which files came along with a message that was about something else. */
export function filesSentence(files: readonly ModelFile[]): string {
  const names = files.map((file) => `**${cellText(file.name)}** (${formatBytes(file.size)})`)
  return `You also sent ${names.join(', ')}.`
}
