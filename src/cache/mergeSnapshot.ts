import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { compareDates } from './compareDates.js'
import { grewInto } from './grewInto.js'
import { overlay, overlayTied } from './mergePush.js'
import { outgrew } from './outgrew.js'
import type { CopyFacts } from './provenance.js'

/** A conversation after a GET, and what remains open. */
export interface MergedSnapshot {
  conversation: AgentConversation
  /** Messages of which the copy that was shown stays, and not the answer's. */
  kept: ReadonlySet<string>
  /** Those of them whose date alone speaks for it: the next GET wins. */
  overruled: ReadonlySet<string>
  /** What was pushed while the GET was under way leaves a doubt, which one more GET clears. */
  isDoubtful: boolean
}

/**
 * Merges a GET's answer into what is shown. Order and deletions are the answer's, but for messages that were pushed
 * after the GET had started: it can't have known them. Those stay, behind the others.
 *
 * @param factsOf what is known of a message beside its copy
 */
export function mergeSnapshot(
  current: AgentConversation | undefined,
  snapshot: AgentConversation,
  factsOf: (id: string) => CopyFacts,
): MergedSnapshot {
  const rest = new Map(current?.messages.map((message) => [message.id, message]))
  const choices = snapshot.messages.map((fetched): Choice => {
    const shown = rest.get(fetched.id)
    rest.delete(fetched.id)
    return shown ? choose(shown, fetched, factsOf(fetched.id)) : { message: fetched, stays: false }
  })
  const unseen = [...rest.values()].filter(({ id }) => factsOf(id).isPushedSince)
  const merged = { ...snapshot, messages: [...choices.map(({ message }) => message), ...unseen] }
  const idsOf = (chosen: readonly Choice[]) => chosen.map(({ message }) => message.id)
  return {
    conversation: current ? shareConversation(current, merged) : snapshot,
    kept: new Set([...idsOf(choices.filter(({ stays }) => stays)), ...unseen.map(({ id }) => id)]),
    overruled: new Set(idsOf(choices.filter(({ doubt }) => doubt === 'date'))),
    isDoubtful: unseen.length > 0 || choices.some(({ doubt }) => doubt === 'tie'),
  }
}

interface Choice {
  message: AgentMessage
  /** The copy that was shown stays. */
  stays: boolean
  /** Its newer `date` alone speaks for it, or nothing but the order of arrival does. */
  doubt?: 'date' | 'tie'
}

/** Decides between the copy that is shown and the one that a GET brought. */
function choose(
  shown: AgentMessage,
  fetched: AgentMessage,
  { isPushedSince, isShownSince, isFinal }: CopyFacts,
): Choice {
  const fromGet = replaceEqualDeep(shown, fetched)
  if (fromGet === shown) return { message: shown, stays: isShownSince }
  const order = compareDates(fetched.updated_date, shown.updated_date)
  // the shown copy may be cut: whole strings of the answer fill it up
  const fromPush = replaceEqualDeep(shown, (order === 0 ? overlayTied : overlay)(fetched, shown))
  if (order > 0) {
    return isShownSince && outgrew(shown, fetched)
      ? { message: fromPush, stays: true, doubt: 'tie' }
      : { message: fromGet, stays: false }
  }
  if (order < 0) {
    if (isShownSince) return { message: fromPush, stays: true }
    return isFinal ? { message: fromGet, stays: false } : { message: fromPush, stays: true, doubt: 'date' }
  }
  if (!isPushedSince) return { message: fromGet, stays: false }
  return grewInto(shown, fetched)
    ? { message: fromGet, stays: false, doubt: 'tie' }
    : { message: fromPush, stays: true, doubt: 'tie' }
}

/** Keeps the identity of each message that did not change, and of the conversation when none did. */
export function shareConversation(older: AgentConversation, newer: AgentConversation): AgentConversation {
  if (older === newer || older.messages === newer.messages) return replaceEqualDeep(older, newer)
  const byId = new Map(older.messages.map((message) => [message.id, message]))
  const messages = newer.messages.map((message) => {
    const known = byId.get(message.id)
    return known === undefined || known === message ? message : replaceEqualDeep(known, message)
  })
  const unchanged =
    messages.length === older.messages.length &&
    messages.every((message, index) => message === older.messages[index])
  return replaceFields(older, { ...newer, messages: unchanged ? older.messages : messages })
}

/** Shares the fields beside the messages, without looking into these again. */
function replaceFields(older: AgentConversation, newer: AgentConversation): AgentConversation {
  const { messages: olderMessages, ...olderFields } = older
  const { messages, ...fields } = newer
  const shared = replaceEqualDeep(olderFields, fields)
  return shared === olderFields && messages === olderMessages ? older : { ...shared, messages }
}
