import type { ConversationListener } from '../../client/realtime.js'
import type { SocketStatus } from '../../wire/socketStatus.js'
import type { ReadonlyStore } from '../../wire/store.js'
import type { ReadClient } from '../readClient.js'
import { describeError } from './describeError.js'
import type { RecordedRequest } from './RecordedSession.js'
import type { Recorder } from './recorder.js'

type Note = Recorder['note']

/**
 * A client of which a recorder notes what is asked, answered and pushed. Nothing of what passes is changed: promises,
 * objects and their order are the client's own.
 */
export function recordClient({ agents, realtime, ...rest }: ReadClient, { note }: Recorder): ReadClient {
  const ask = createAsk(note)
  return {
    ...rest,
    agents: {
      ...agents,
      getConversation: (...args) =>
        ask({ kind: 'get', conversationId: args[0] }, () => agents.getConversation(...args)),
      listConversations: (...args) =>
        ask({ kind: 'list', params: args[0] }, () => agents.listConversations(...args)),
      createConversation: (...args) =>
        ask({ kind: 'create', params: args[0] }, () => agents.createConversation(...args)),
      addMessage(...args) {
        const [to, message] = args
        const conversationId = typeof to === 'string' ? to : to.id
        return ask({ kind: 'send', conversationId, message }, () => agents.addMessage(...args))
      },
    },
    realtime: {
      ...realtime,
      status: recordStatus(realtime.status, note),
      joinConversation(conversationId, listener) {
        note({ type: 'entered', conversationId })
        const leave = realtime.joinConversation(conversationId, recordRoom(conversationId, listener, note))
        return () => {
          note({ type: 'left', conversationId })
          leave()
        }
      },
    },
  }
}

function createAsk(note: Note) {
  let calls = 0
  return <T>(request: RecordedRequest, send: () => Promise<T>): Promise<T> => {
    const call = (calls += 1)
    note({ type: 'asked', call, request })
    const answer = send()
    // beside the caller's own: the promise that it gets is the client's
    answer
      .then(
        (value) => note({ type: 'answered', call, request, answer: value }),
        (error: unknown) => note({ type: 'failed', call, request, error: describeError(error) }),
      )
      // an error that can't even be read
      .catch(() => undefined)
    return answer
  }
}

/** Notes what is new while somebody listens, so that a recorder listens to nothing by itself. */
function recordStatus(
  status: ReadonlyStore<SocketStatus | undefined>,
  note: Note,
): ReadonlyStore<SocketStatus | undefined> {
  let noted: { status: SocketStatus | undefined } | undefined
  const look = () => {
    const now = status.get()
    if (noted !== undefined && noted.status === now) return
    noted = { status: now }
    note({ type: 'socket', status: now ?? null })
  }
  return {
    get: status.get,
    subscribe(listener) {
      look()
      return status.subscribe(() => {
        look()
        listener()
      })
    },
  }
}

function recordRoom(
  conversationId: string,
  listener: ConversationListener,
  note: Note,
): ConversationListener {
  return {
    onMessage(message) {
      note({ type: 'pushed', conversationId, message })
      listener.onMessage(message)
    },
    onMalformed(reason) {
      note({ type: 'malformed', conversationId, reason })
      listener.onMalformed?.(reason)
    },
    onJoin() {
      note({ type: 'joined', conversationId })
      listener.onJoin?.()
    },
    onAcknowledged() {
      note({ type: 'acknowledged', conversationId })
      listener.onAcknowledged?.()
    },
    onRefused(reason) {
      note({ type: 'refused', conversationId, reason })
      listener.onRefused?.(reason)
    },
  }
}
