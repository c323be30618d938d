/** One fenced block of a Markdown file. */
export interface Snippet {
  /** The file, as its messages should name it. */
  file: string
  language: string
  /** The line of the file that holds the snippet's first line. */
  line: number
  code: string
  /** Lines that the reader does not see: `<!-- given: declare const order: { id: string } -->` above the block. */
  given: string
}

const fence = /^(?: *<!-- given: (?<given>.*?) -->\n+)?```(?<language>\w+)[^\n]*\n(?<code>.*?)^```$/gms

/** Every fenced block that names a language. */
export function readSnippets(file: string, markdown: string): Snippet[] {
  return [...markdown.matchAll(fence)].map((match) => {
    const { given = '', language = '', code = '' } = match.groups ?? {}
    const start = match.index + match[0].lastIndexOf(code + '```')
    return { file, language, code, given, line: markdown.slice(0, start).split('\n').length }
  })
}
