const WORDS =
  'order lamp table parcel Tuesday warehouse invoice stock reply delivery price customer shelf answer morning return label driver street window paper colour number week team'.split(
    ' ',
  )
const LINKS = 'the of with and for from to before after near'.split(' ')

/** An answer as agents write them, of at least so many characters: paragraphs, lists, code and tables. */
export function writeMarkdown(random: () => number, length: number): string {
  const blocks: string[] = []
  const kinds = [paragraph, list, paragraph, code, paragraph, table]
  const first = Math.floor(random() * kinds.length)
  for (let size = 0; size < length; size += (blocks.at(-1) ?? '').length + 2) {
    const kind = kinds[(first + blocks.length) % kinds.length] ?? paragraph
    blocks.push(kind(random))
  }
  return blocks.join('\n\n')
}

/** What a user writes: words alone. */
export function writePlain(random: () => number, length: number): string {
  let text = ''
  while (text.length < length) text += `${sentence(random, 14)} `
  return text.trim()
}

function pick(random: () => number, from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? ''
}

function phrase(random: () => number, words: number): string {
  return Array.from({ length: words }, (_, place) => pick(random, place % 2 === 0 ? WORDS : LINKS)).join(' ')
}

function sentence(random: () => number, words: number): string {
  return `The ${phrase(random, words)}.`
}

function paragraph(random: () => number): string {
  return `${sentence(random, 11)} A **${phrase(random, 3)}** and the \`${pick(random, WORDS)}\` ${phrase(random, 7)}. ${sentence(random, 9)}`
}

function list(random: () => number): string {
  return Array.from({ length: 4 }, () => `- ${phrase(random, 5)} *${pick(random, WORDS)}*`).join('\n')
}

function code(random: () => number): string {
  const lines = Array.from({ length: 4 }, (_, line) => `const ${pick(random, WORDS)}${line} = count(${line})`)
  return ['```ts', ...lines, '```'].join('\n')
}

function table(random: () => number): string {
  const row = () => `| ${pick(random, WORDS)} | ${pick(random, WORDS)} | ${Math.floor(random() * 100)} |`
  return ['| what | where | how many |', '| --- | --- | --: |', row(), row(), row()].join('\n')
}
