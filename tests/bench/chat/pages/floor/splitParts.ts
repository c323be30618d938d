/** Markdown in parts that can be rendered by themselves: what stands between empty lines, a fence being one. */
export function splitParts(markdown: string): string[] {
  const parts: string[] = []
  let isFenced = false
  let isNew = true
  for (const line of markdown.split('\n')) {
    if (isNew) parts.push(line)
    else parts.push(`${parts.pop() ?? ''}\n${line}`)
    if (line.startsWith('```')) isFenced = !isFenced
    isNew = line === '' && !isFenced
  }
  return parts
}
