/** How much of an answer is read out: a long one is better read at one's own pace. */
const SPOKEN_LIMIT = 1500

/** Markdown as a person would read it aloud: without its marks, and not for ever, unless told otherwise. Runs are bounded: hostile text has long ones. */
export function plainText(markdown: string, limit = SPOKEN_LIMIT): string {
  return markdown
    .slice(0, limit * 2)
    .replace(/^ {0,3}(?:```|~~~).*$/gm, '')
    .replace(/!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/^[ \t]{0,80}(?:#{1,6}|>|[-+*]|\|?[-:| ]{3,200}\|?$)[ \t]?/gm, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/[ \t]{0,3}\|[ \t]{0,3}/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .slice(0, limit)
}
