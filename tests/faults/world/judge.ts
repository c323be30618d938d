import { isDeepStrictEqual } from 'node:util'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import { createVerdict, type Verdict, type Violation } from './violations.js'
import type { Viewer, World } from './worldTypes.js'
import type { Intent } from './intentTypes.js'

/** What is wrong with what a viewer shows now, when all is quiet. */
export async function judge(world: World, viewer: Viewer): Promise<readonly Violation[]> {
  const verdict = createVerdict()
  const { messages: truth } = await world.truth(viewer.conversationId())
  judgeMessages(verdict, truth, viewer.messages())
  judgeOutbox(verdict, viewer, world)
  return verdict.list
}

function judgeMessages(
  verdict: Verdict,
  truth: readonly AgentMessage[],
  shown: readonly AgentMessage[],
): void {
  const byId = new Map(shown.map((message) => [message.id, message]))
  const known = new Set(truth.map(({ id }) => id))
  if (byId.size < shown.length) verdict.add('doubled', `${shown.length - byId.size} messages are shown twice`)
  const ghosts = shown.filter(({ id }) => !known.has(id))
  if (ghosts.length > 0) verdict.add('other', `${ghosts.length} messages are shown that the server hasn't`)
  const missing = truth.filter(({ id }) => !byId.has(id))
  if (missing.length > 0) {
    verdict.add('lost', `${missing.length} of ${truth.length} messages are not shown: ${idsOf(missing)}`)
  }
  const here = truth.filter(({ id }) => byId.has(id)).map(({ id }) => id)
  if (
    !isDeepStrictEqual(
      here,
      [...byId.keys()].filter((id) => known.has(id)),
    )
  ) {
    verdict.add('order', 'messages are shown in another order than the server’s')
  }
  for (const message of truth) {
    const copy = byId.get(message.id)
    if (copy && !isDeepStrictEqual(copy, message)) verdict.add('lost', describeDifference(message, copy))
  }
}

function judgeOutbox(verdict: Verdict, viewer: Viewer, { history }: World): void {
  const here = viewer.intents.filter(({ conversationId }) => conversationId === viewer.conversationId())
  const waiting = viewer.rows().filter(({ localId }) => localId !== undefined)
  for (const { delivery, message } of waiting) {
    if (delivery === 'failed' || delivery === 'unknown') continue
    verdict.add('other', `"${textOf(message)}" is still ${delivery ?? 'nowhere'}`)
  }
  for (const intent of here) {
    const copies = history.copiesOf(intent.localId).length
    if (copies > intent.asked) verdict.add('doubled', `"${intent.text}" is stored ${copies} times`)
  }
  for (const text of new Set(here.map((intent) => intent.text))) {
    const same = here.filter((intent) => intent.text === text)
    const rows = waiting.filter(({ message }) => message.content === text).length
    judgeText(verdict, text, same, rows, (intent) => history.copiesOf(intent.localId).length)
  }
}

/** Of what was sent with the same words, each is stored or shown as undelivered, and none is both. */
function judgeText(
  verdict: Verdict,
  text: string,
  intents: readonly Intent[],
  rows: number,
  copiesOf: (intent: Intent) => number,
): void {
  const wanted = intents.filter(({ discarded }) => !discarded)
  const stored = wanted.filter((intent) => copiesOf(intent) > 0).length
  const open = wanted.reduce((sum, intent) => sum + Math.max(0, intent.asked - copiesOf(intent)), 0)
  if (rows < wanted.length - stored) verdict.add('lost', `"${text}" is neither stored nor shown`)
  if (rows > open) verdict.add('doubled', `"${text}" is stored, and shown as if it weren't`)
}

function describeDifference(truth: AgentMessage, shown: AgentMessage): string {
  const names = [...new Set([...Object.keys(truth), ...Object.keys(shown)])]
  // both are messages, and the names are those of their own fields
  const differs = names.filter(
    (name) => !isDeepStrictEqual(truth[name as keyof AgentMessage], shown[name as keyof AgentMessage]),
  )
  return `message ${truth.id} is shown with another ${differs.join(', ')}`
}

const idsOf = (messages: readonly AgentMessage[]) =>
  messages
    .slice(0, 3)
    .map(({ id }) => id)
    .join(' ')

const textOf = ({ content }: AgentMessage) => (typeof content === 'string' ? content : '')
