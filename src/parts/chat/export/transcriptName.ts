const LONGEST = 60

/** The file's name: the agent's, the day on the reader's calendar, and what kind of file it is. */
export function transcriptName(agent: string, day: Date, format: 'markdown' | 'json'): string {
  const name = agent
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return `${name === '' ? 'conversation' : name}-${date}.${format === 'json' ? 'json' : 'md'}`
}
