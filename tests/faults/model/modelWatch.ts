import { isDeepStrictEqual } from 'node:util'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import { textOf } from './textOf.js'
import type { ModelNetwork } from './ModelNetwork.js'
import type { ModelServer, ModelSwitches } from './ModelServer.js'
import type { ModelRow, ModelSubject } from './modelSubject.js'
import type { SentMessage } from './sentMessage.js'

/** Looks over a run's shoulder. */
export interface ModelWatch {
  /** What was wrong on the way. */
  problems: () => readonly string[]
  /** What is wrong at the end. */
  judge: (
    sent: readonly SentMessage[],
    network: Pick<ModelNetwork, 'posts' | 'copies' | 'failedGets'>,
  ) => readonly string[]
}

const CHATS = ['c1', 'c2']

/** Watches all that is shown from now on. */
export function createModelWatch(
  subject: ModelSubject,
  server: ModelServer,
  switches: ModelSwitches,
): ModelWatch {
  const found = new Set<string>()
  const texts = new Map<string, string>()
  const check = (chat: string) => {
    const rows = subject.rows(chat) ?? []
    const keys = rows.map(({ key }) => key)
    if (new Set(keys).size !== keys.length) found.add(`${chat}: two rows with one key in ${keys.join()}`)
    for (const { message, delivery } of rows) {
      if (delivery !== undefined) continue
      if (isForeign(server, chat, message)) found.add(`${chat}: shows ${message.id} of another conversation`)
      // what was taken away may come back for a while, by a frame that comes late
      if (server.removed.some(({ id }) => id === message.id)) continue
      const text = textOf(message)
      const before = texts.get(message.id) ?? ''
      if (!text.startsWith(before) && !server.replaced.has(message.id)) {
        found.add(`${chat}: the text of ${message.id} went from "${before}" to "${text}"`)
      }
      texts.set(message.id, text)
      for (const call of message.tool_calls ?? []) {
        const name = `${message.id}/${call.id}`
        const results = call.results ?? ''
        const whole = texts.get(name) ?? ''
        if (whole.length > results.length && whole.startsWith(results)) found.add(`${chat}: ${name} was cut`)
        texts.set(name, results)
      }
    }
  }
  subject.onChange(() => CHATS.forEach(check))
  return {
    problems: () => [...found],
    judge: (sent, network) => [
      ...CHATS.flatMap((chat) => judgeChat(chat, subject.rows(chat) ?? [], server.messages(chat))),
      ...sent.flatMap((message) => judgeSent(message, { sent, subject, server, network, switches })),
    ],
  }
}

function isForeign(server: ModelServer, chat: string, { id }: AgentMessage): boolean {
  return CHATS.some((other) => other !== chat && server.messages(other).some((message) => message.id === id))
}

function judgeChat(chat: string, rows: readonly ModelRow[], stored: readonly AgentMessage[]): string[] {
  const shown = rows.filter(({ delivery }) => delivery === undefined).map(({ message }) => message)
  const ids = (messages: readonly AgentMessage[]) => messages.map(({ id }) => id).join()
  if (ids(shown) !== ids(stored)) return [`${chat}: shows ${ids(shown)} where ${ids(stored)} is stored`]
  return stored.flatMap((message, place) =>
    isDeepStrictEqual(plain(message), plain(shown[place]))
      ? []
      : [
          `${chat}: ${message.id} is shown as ${JSON.stringify(shown[place])}, stored as ${JSON.stringify(message)}`,
        ],
  )
}

/** As it goes through JSON. */
function plain(message: AgentMessage | undefined): unknown {
  return JSON.parse(JSON.stringify(message ?? null)) as unknown
}

interface Judged {
  sent: readonly SentMessage[]
  subject: ModelSubject
  server: ModelServer
  network: Pick<ModelNetwork, 'posts' | 'copies' | 'failedGets'>
  switches: ModelSwitches
}

/** What was sent is either stored or shown as failed, and is shown once, in the row in which it was shown at first. */
function judgeSent(message: SentMessage, judged: Judged): string[] {
  const { localId, chat, retries, discarded } = message
  const { subject, server, network, switches } = judged
  const row = subject.rows(chat)?.find(({ key }) => key === localId)
  const times = network.posts.get(localId) ?? 0
  const copies = network.copies.get(localId) ?? []
  const isStored = server.messages(chat).some(({ id }) => copies.includes(id))
  // the row went with the copy that had it: one that comes of a retry is a message of its own
  const isRemoved = server.removed.some(({ id }) => copies.includes(id))
  const isNamed = switches.echo === 'client-id' && switches.answer === 'own' && !isRemoved
  const problems = {
    [`was sent ${times} times, with ${retries} retries`]: times > 1 + retries,
    'is lost': copies.length === 0 && !row && !discarded && !isSwapped(message, judged),
    [`is still ${row?.delivery}`]: !isDecided(row, message, judged),
    'is stored, and shown as failed': isStored && row?.delivery !== undefined && isTellable(message, judged),
    'has lost its row': isNamed && isStored && !row && !discarded,
  }
  return Object.entries(problems).flatMap(([problem, isSo]) =>
    isSo && subject.isOptimistic ? [`${localId} ${problem}`] : [],
  )
}

/**
 * Of two that said the same, to a server that returns no ids, nobody can tell which one arrived: the other one is shown
 * in its place.
 */
function isSwapped({ localId, chat, text }: SentMessage, judged: Judged): boolean {
  const { sent, subject, network, switches } = judged
  const isOther = (other: SentMessage) =>
    other.localId !== localId && other.chat === chat && other.text === text
  return sent.filter(isOther).some((other) => {
    const row = subject.rows(chat)?.find(({ key }) => key === other.localId)
    const copies = (network.copies.get(other.localId) ?? []).length
    // one that was shown as not delivered may have been sent again
    return switches.echo === 'none' && (copies > 1 || (copies === 1 && row?.delivery !== undefined))
  })
}

/** What has no copy has failed, or stays unknown where nobody could tell its copy from another's. */
function isDecided(row: ModelRow | undefined, message: SentMessage, judged: Judged): boolean {
  if (row?.delivery === undefined || row.delivery === 'failed') return true
  return row.delivery === 'unknown' && !isTellable(message, judged)
}

/**
 * Its copy can be told from all others: by the client's own id, or because nobody else has said the same in a
 * conversation that was known before.
 */
function isTellable({ chat, text, isSeen }: SentMessage, judged: Judged): boolean {
  const { sent, server, switches, network } = judged
  const said = [...server.messages(chat), ...server.removed].filter((message) => textOf(message) === text)
  const alike = sent.filter((other) => other.chat === chat && other.text === text)
  // what nobody looks at has to be asked for, which may fail
  const isKnown = chat === 'c1' && switches.start === 'open' && (isSeen || network.failedGets === 0)
  return switches.echo === 'client-id' || (isKnown && said.length === 1 && alike.length === 1)
}
