/** An address wherever markdown takes one, from the least guarded on. */
export function urlForms(url: string): string {
  const forms = [`[inline](${url})`, `[angled](<${url}>)`, `![picture](${url})`, `<${url}>`, url]
  return [...forms, `[reference][r] ![referred][r]`, `[r]: <${url}>`].join('\n\n')
}
