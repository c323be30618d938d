import { listShape } from './listShape.js'
import type { RecordedEvent } from './RecordedSession.js'

/**
 * Names what a replay can begin with, such as a conversation's newest answer: it is of use without what was before it,
 * and until there is a newer one of its name. `undefined` for whatever isn't.
 */
export function frameOf(event: RecordedEvent): string | undefined {
  if (event.type === 'socket') return 'socket'
  if (event.type !== 'answered') return undefined
  const { request } = event
  if (request.kind === 'get') return `get ${request.conversationId}`
  return request.kind === 'list' ? `list ${listShape(request.params)}` : undefined
}
