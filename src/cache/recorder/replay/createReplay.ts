import type { Base44Client } from '../../../client/clientTypes.js'
import { createClient } from '../../../client/createClient.js'
import { safeStorage } from '../../../wire/storage.js'
import type { RecordedSession } from '../RecordedSession.js'
import { createBell } from './bell.js'
import { decodeSession } from './decodeSession.js'
import { createPlayer, type Player } from './player.js'
import { readScript } from './readScript.js'
import { createReplayDesk } from './replayDesk.js'
import { createReplayFetch } from './replayFetch.js'
import { createReplayLine } from './replayLine.js'
import { createStage } from './stage.js'

/** How a recording is played. */
export interface ReplayOptions {
  /** A longer time in which nothing happened is cut to this, in milliseconds of the recording. Default: as long as it was. */
  maxPauseMs?: number | undefined
}

/** A recorded session as a server of its own. */
export interface Replay extends Player {
  /** For `<Base44Provider client={…}>`. It reaches nothing but the recording. */
  client: Base44Client
  /** The conversations that the recording has, in the order in which they were opened. */
  conversationIds: readonly string[]
}

/** It names nobody: what is written during a replay is kept for no other, and nobody else's is taken up. */
const TOKEN = 'replay'
/** A host that is reached without a network, as far as the browser is asked. */
const SERVER_URL = 'http://replay.localhost'

/**
 * Makes a client that a recorded session answers, for a test or a story: what was pushed, lost, refused and answered
 * comes again, in its order and at its time, once `play` is called.
 *
 * The app acts by itself: it asks and joins as it does with a server, and the recording waits for it where it must, for
 * 5 s at most. What is asked more often than it was recorded is answered with what a server would know by then. Nobody
 * types in a replay: a conversation that was made with the first message is opened by its id.
 *
 * @throws {Base44Error} for what `exportSession` did not give
 * @example
 * const replay = createReplay(session)
 * render(<Base44Provider client={replay.client}><AgentChat agentName="support_agent" /></Base44Provider>)
 * await replay.play(Infinity)
 */
export function createReplay(
  session: RecordedSession,
  { maxPauseMs = Infinity }: ReplayOptions = {},
): Replay {
  const { appId, entries } = decodeSession(session)
  const bell = createBell()
  const line = createReplayLine(bell.ring)
  const desk = createReplayDesk(readScript(entries), bell.ring)
  const stage = createStage(entries, line, desk)
  const client = createClient({
    appId,
    serverUrl: SERVER_URL,
    token: TOKEN,
    storage: safeStorage(undefined),
    fetch: createReplayFetch(desk),
    upload: ({ url, method }) => createReplayFetch(desk)(url, { method: method ?? 'POST' }),
    connect: line.connect,
    analytics: { enabled: false },
    logger: { warn: () => undefined },
  })
  return {
    client: Object.assign(client, { agents: inOneTry(client.agents) }),
    conversationIds: listConversations(entries),
    ...createPlayer({ entries, stage, bell, onAdvance: desk.advance, maxPauseMs }),
  }
}

/** A failure was recorded after its retries, and an answer comes when it is due. */
function inOneTry(agents: Base44Client['agents']): Base44Client['agents'] {
  const once = { retries: 0, timeoutMs: Infinity }
  return {
    ...agents,
    getConversation: (id, options) => agents.getConversation(id, { ...options, ...once }),
    listConversations: (params, options) => agents.listConversations(params, { ...options, ...once }),
    createConversation: (params, options) => agents.createConversation(params, { ...options, ...once }),
    addMessage: (to, message, options) => agents.addMessage(to, message, { ...options, ...once }),
  }
}

function listConversations(entries: RecordedSession['entries']): readonly string[] {
  const ids = entries.flatMap((entry) => {
    if ('conversationId' in entry) return entry.conversationId
    return 'request' in entry && 'conversationId' in entry.request ? entry.request.conversationId : []
  })
  return [...new Set(ids)]
}
