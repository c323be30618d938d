import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import type { History } from './createHistory.js'
import type { Allowances, Verdict } from './violations.js'
import type { Intent } from './intentTypes.js'
import type { ShownRow } from './worldTypes.js'

/** What somebody sees at one moment. */
export interface Sample {
  conversationId: string
  messages: readonly AgentMessage[]
  rows: readonly ShownRow[]
}

interface RecorderConfig {
  history: History
  allows: Allowances
  verdict: Verdict
  intents: readonly Intent[]
  /** What is sent shows at once. */
  isOptimistic: boolean
}

/** Looks at everything that is ever shown, and notes what must not be. */
export function createRecorder({ history, allows, verdict, intents, isOptimistic }: RecorderConfig) {
  const shown = new Map<string, AgentMessage>()
  const keys = new Map<string, string>()
  const order = new Map<string, ReadonlyMap<string, number>>()

  const checkMessage = (conversationId: string, message: AgentMessage) => {
    const before = shown.get(message.id)
    if (before === message) return
    shown.set(message.id, message)
    const states = history.statesOf(message.id)
    if (history.placeOf(conversationId, message.id) === undefined) {
      verdict.add('foreign', `message ${message.id} is shown in ${conversationId}`)
    }
    if (allows.change) return
    if (!states.some(({ content }) => content === message.content)) {
      verdict.add('other', `message ${message.id} says what the server never said`)
    }
    if (before && shrank(before, message, states.at(-1))) {
      verdict.add('other', `message ${message.id} shrank`)
    }
  }
  /** New ones may come in any order, as their pushes do; what was once in order stays so. */
  const checkOrder = ({ conversationId, messages }: Sample) => {
    const before = order.get(conversationId) ?? new Map<string, number>()
    order.set(conversationId, new Map(messages.map(({ id }, index) => [id, index])))
    if (allows.order) return
    messages.forEach(({ id }, index) => {
      const next = messages[index + 1]?.id ?? ''
      const [place, placeOfNext] = [id, next].map((one) => history.placeOf(conversationId, one) ?? 0)
      const [was, wasNext] = [before.get(id), before.get(next)]
      if (place === undefined || placeOfNext === undefined || place < placeOfNext || next === '') return
      if (was !== undefined && wasNext !== undefined && wasNext < was) {
        verdict.add('order', `${id} was moved before ${next}, which the server has first`)
      }
    })
  }
  /** Of messages with the same words nobody can see which row became which. */
  const isTwin = (text: unknown) => intents.filter((intent) => intent.text === text).length > 1
  const checkKeys = ({ rows }: Sample) => {
    if (new Set(rows.map(({ key }) => key)).size < rows.length) {
      verdict.add('other', 'two rows had the same key')
    }
    for (const { key, message, localId } of rows) {
      if (localId !== undefined) continue
      const before = keys.get(message.id)
      if (before !== undefined && before !== key && !allows.keys && !isTwin(message.content)) {
        verdict.add('other', `the row of ${message.id} got another key`)
      }
      keys.set(message.id, key)
    }
  }
  const checkIntents = ({ conversationId, rows }: Sample) => {
    const there = new Set(rows.map(({ key }) => key))
    const own = intents.filter((intent) => intent.conversationId === conversationId)
    for (const { localId, discarded, text } of own) {
      if (isOptimistic && !discarded && !isTwin(text) && !there.has(localId)) {
        verdict.add('lost', `"${text}" was not shown for a moment`)
      }
    }
    for (const [text, most] of mostRows(own, history)) {
      const count = rowsOf(text, rows, own, history)
      const least = own.filter((intent) => intent.text === text && !intent.discarded).length
      if (count > most) verdict.add('doubled', `"${text}" was shown ${count} times and sent ${most} times`)
      if (isOptimistic && count < least) verdict.add('lost', `"${text}" was shown ${count} times of ${least}`)
    }
  }
  return (sample: Sample) => {
    sample.messages.forEach((message) => checkMessage(sample.conversationId, message))
    checkOrder(sample)
    checkKeys(sample)
    checkIntents(sample)
  }
}

/** How many rows there may be of each text that was sent: as many as are stored, and one for what isn't yet. */
function mostRows(intents: readonly Intent[], history: History): Map<string, number> {
  const most = new Map<string, number>()
  for (const { localId, text, asked } of intents) {
    const rows = Math.max(history.copiesOf(localId).length, asked)
    most.set(text, (most.get(text) ?? 0) + rows)
  }
  return most
}

function rowsOf(
  text: string,
  rows: readonly ShownRow[],
  intents: readonly Intent[],
  history: History,
): number {
  const own = new Set(intents.map(({ localId }) => localId))
  return rows.filter(({ message, localId }) => {
    if (message.content !== text) return false
    const origin: unknown =
      localId ?? history.statesOf(message.id)[0]?.additional_message_params?.['local_id']
    return typeof origin === 'string' && own.has(origin)
  }).length
}

/** Text only grows, a call that has ended stays so, and a string that was once whole is never cut again. */
function shrank(before: AgentMessage, after: AgentMessage, whole: AgentMessage | undefined): boolean {
  const text = typeof before.content === 'string' ? before.content : ''
  if (typeof after.content === 'string' && !after.content.startsWith(text)) return true
  return (before.tool_calls ?? []).some((call) => {
    const later = after.tool_calls?.find(({ id }) => id === call.id)
    const full = whole?.tool_calls?.find(({ id }) => id === call.id)
    if (later === undefined) return true
    if (call.status !== 'running' && later.status === 'running') return true
    const wasWhole = call.results !== undefined && call.results === full?.results
    return wasWhole && later.results !== call.results
  })
}
