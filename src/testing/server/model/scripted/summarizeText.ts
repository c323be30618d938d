const common = new Set(
  'the and for are was with that this from have has had not but you your our its their they will would can could into about what which when where who how than then them there these those been being were his her she him also more most some such only over very just please write make give tell'.split(
    ' ',
  ),
)

/**
 * The gist of a prompt and its files without a model: the task as it was put, and the sentences that carry most of its
 * frequent words.
 */
export function summarizeText(prompt: string, texts: string[], fileNames: string[]): string {
  const [task = '', ...rest] = sentencesOf(prompt)
  const material = [...rest, ...texts.flatMap(sentencesOf)]
  const weights = countWords([task, ...material].join(' '))
  const terms = [...weights].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 5)
  const best = material
    .map((sentence, at) => ({ sentence, at, weight: weightOf(sentence, weights) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, 3)
    .sort((a, b) => a.at - b.at)
  return [
    `You asked: ${task}`,
    ...(fileNames.length > 0 ? [`Files: ${fileNames.join(', ')}`] : []),
    ...(best.length > 0 ? [`In short: ${best.map(({ sentence }) => sentence).join(' ')}`] : []),
    ...(terms.length > 0 ? [`Main terms: ${terms.map(([word]) => word).join(', ')}`] : []),
  ].join('\n\n')
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !common.has(word))
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function weightOf(sentence: string, weights: Map<string, number>): number {
  const words = wordsOf(sentence)
  return words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / Math.sqrt(words.length + 1)
}
