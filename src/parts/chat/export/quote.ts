/** HTML, definitions of links and pictures: all of them reach beyond the quote that they stand in, or the page. */
const REACHES_OUT = /<[a-z/!?]|\]:|!\[/i

/** All that some program takes for the end of a line. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** Puts every line of a text into a quote, and what could reach out of it into a code block there. */
export function quote(text: string): string {
  const lines = text.trimEnd().split(LINE_END)
  const quoted = REACHES_OUT.test(text) ? fence(lines) : lines
  return quoted.map((line) => `> ${line}`.trimEnd()).join('\n')
}

/** Longer than any run within, so that nothing in it ends it. */
function fence(lines: readonly string[]): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? [])
  const marks = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)))
  return [marks, ...lines, marks]
}
