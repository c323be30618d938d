/** What a message says, if it does. */
export function textOf(message: { content?: unknown } | undefined): string {
  return typeof message?.content === 'string' ? message.content : ''
}
