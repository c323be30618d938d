import { listShape } from '../listShape.js'
import type { RecordedRequest } from '../RecordedSession.js'

/** Names a request by what tells it from others, in a recording as in its replay. */
export function requestKey(request: RecordedRequest): string {
  switch (request.kind) {
    case 'get':
    case 'send':
      return `${request.kind} ${request.conversationId}`
    case 'list':
      return `list ${listShape(request.params)}`
    case 'create':
      return 'create'
    default:
      return request satisfies never
  }
}
