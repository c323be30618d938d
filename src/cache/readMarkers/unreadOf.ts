import type { AgentMessage } from '../../wire/agentTypes.js'
import { compareDates } from '../compareDates.js'
import type { ReadMarker } from './decodeReadMarker.js'

/** What has come since the user looked. */
export interface Unread {
  /** Messages of others that are new; hidden ones and the user's own don't count. */
  count: number
  /** The first of them: a line that says "new" belongs before it. */
  firstId: string | undefined
}

/** Counts what stands behind a marker; nothing is new where there is no marker. */
export function unreadOf(messages: readonly AgentMessage[], marker: ReadMarker | null): Unread {
  if (marker === null) return { count: 0, firstId: undefined }
  const unread = messages.slice(firstBehind(messages, marker)).filter(isNews)
  return { count: unread.length, firstId: unread[0]?.id }
}

function firstBehind(messages: readonly AgentMessage[], { id, date }: ReadMarker): number {
  if (id === '') return 0
  const place = messages.findLastIndex((message) => message.id === id)
  if (place !== -1) return place + 1
  // it was deleted: what is younger than it was is new
  const older = messages.findLastIndex((message) => compareDates(message.created_date, date) <= 0)
  return older + 1
}

function isNews({ role, hidden }: AgentMessage): boolean {
  return role !== 'user' && hidden !== true
}
