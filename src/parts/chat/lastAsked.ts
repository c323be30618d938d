import type { MessageRow } from '../../cache/rows.js'

/** The key of the last message of the user's that the server has. */
export function lastAsked(rows: readonly MessageRow[]): string | undefined {
  return rows.findLast(({ message, delivery }) => message.role === 'user' && delivery === undefined)?.key
}
