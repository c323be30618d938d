import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { compareDates } from './compareDates.js'
import { overlay } from './mergePush.js'

/** What is known about a GET beside its answer. */
export interface SnapshotContext {
  /** True for a message whose last push arrived after the GET had started. */
  pushedSince: (messageId: string) => boolean
  /** An earlier GET was overruled by a newer date: this one wins whatever its dates say. */
  final: boolean
}

/** A conversation after a GET, and whether another GET is needed: once the room is `quiet`, or a while `later`. */
export interface MergedSnapshot {
  conversation: AgentConversation
  again: 'quiet' | 'later' | undefined
}

/**
 * Merges a GET's answer into what is shown. Order and deletions are the answer's, but for messages that were pushed
 * after the GET had started: it can't have known them. Those stay, and another GET is asked for.
 */
export function mergeSnapshot(
  current: AgentConversation | undefined,
  snapshot: AgentConversation,
  context: SnapshotContext,
): MergedSnapshot {
  if (current === undefined) return { conversation: snapshot, again: undefined }
  const known = new Map(current.messages.map((message) => [message.id, message]))
  let again: MergedSnapshot['again']
  const messages = snapshot.messages.map((fetched) => {
    const shown = known.get(fetched.id)
    known.delete(fetched.id)
    if (shown === undefined) return fetched
    const choice = choose(shown, fetched, context)
    again = again === 'quiet' ? again : (choice.again ?? again)
    return choice.message
  })
  const unseen = [...known.values()].filter(({ id }) => context.pushedSince(id))
  if (unseen.length > 0) again = 'quiet'
  const merged = { ...snapshot, messages: [...messages, ...unseen] }
  return { conversation: shareConversation(current, merged), again }
}

/** Decides between the copy that is shown and the one that a GET brought. */
function choose(
  shown: AgentMessage,
  fetched: AgentMessage,
  { pushedSince, final }: SnapshotContext,
): { message: AgentMessage; again?: MergedSnapshot['again'] } {
  const order = compareDates(fetched.updated_date, shown.updated_date)
  const fromGet = replaceEqualDeep(shown, fetched)
  if (fromGet === shown) return { message: shown }
  if (!pushedSince(shown.id)) {
    return order < 0 && !final ? { message: shown, again: 'later' } : { message: fromGet }
  }
  if (order > 0) return { message: fromGet }
  // the push is as new or newer, but cut: whole strings of the answer fill it up
  const fromPush = replaceEqualDeep(shown, overlay(fetched, shown))
  if (order < 0) return { message: fromPush }
  return { message: isPrefixOf(shown, fetched) ? fromGet : fromPush, again: 'quiet' }
}

/** True when the shown text is the beginning of the fetched one: of two undated copies, the longer is the later. */
function isPrefixOf(shown: AgentMessage, fetched: AgentMessage): boolean {
  const { content } = shown
  return (
    typeof content === 'string' &&
    typeof fetched.content === 'string' &&
    fetched.content.length > content.length &&
    fetched.content.startsWith(content)
  )
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
