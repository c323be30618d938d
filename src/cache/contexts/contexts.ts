import type { AgentMessageCustomContext, JsonObject } from '../../wire/agentTypes.js'
import { createStore, type ReadonlyStore } from '../../wire/store.js'
import type { ConversationRef } from '../ConversationRef.js'

/** Something that the user is looking at, for the agent to know. */
export interface AgentContext {
  /** What kind of thing it is, such as `order`. */
  type: string
  /** What the agent may know of it: plain JSON. */
  data: JsonObject
  /** The same in words, for the agent. Default: the label, else the type. */
  message?: string | undefined
  /** What the chip in the composer says. Default: the message, else the type in words. */
  label?: string | undefined
}

/** A context that the next message takes along. */
export interface RegisteredContext extends AgentContext {
  /** Names it for as long as its component stays. */
  key: string
}

/** Where a context belongs: to the conversation with this id, to one that may not exist yet, or to all. */
export type ContextScope = string | ConversationRef | undefined

/** What the page has put before the user, for the messages that they send. */
export interface Contexts {
  /** All that was not removed, in the order in which it came. */
  entries: ReadonlyStore<readonly ContextEntry[]>
  /** Registers one, or puts another in its place. The same again changes nothing. */
  set: (key: string, context: AgentContext, scope: ContextScope) => void
  /** Its component has gone. */
  remove: (key: string) => void
  /** The user doesn't want it sent: it stays away until it says something else. */
  dismiss: (key: string) => void
}

/** One of {@link Contexts}. */
export interface ContextEntry {
  context: RegisteredContext
  scope: ContextScope
}

/** Makes the contexts of one user's session. */
export function createContexts(): Contexts {
  const entries = createStore<readonly ContextEntry[]>([])
  const known = new Map<string, { text: string; entry: ContextEntry; isDismissed: boolean }>()
  const publish = () =>
    entries.set([...known.values()].filter(({ isDismissed }) => !isDismissed).map(({ entry }) => entry))
  return {
    entries,
    set(key, context, scope) {
      // as it goes on the wire: what changes that text changes the context, and nothing that happens to the object later
      const text = JSON.stringify([context, scope])
      const before = known.get(key)
      if (before?.text === text) return
      // the cast states what was written a line above
      const [copy] = JSON.parse(text) as [AgentContext]
      known.set(key, { text, entry: { context: { ...copy, key }, scope }, isDismissed: false })
      publish()
    },
    remove(key) {
      if (known.delete(key)) publish()
    },
    dismiss(key) {
      const dismissed = known.get(key)
      if (dismissed === undefined) return
      dismissed.isDismissed = true
      publish()
    },
  }
}

/** Those that a conversation's next message takes along. */
export function contextsOf(
  entries: readonly ContextEntry[],
  conversation: ConversationRef,
): readonly RegisteredContext[] {
  return entries.filter(({ scope }) => isWithin(scope, conversation)).map(({ context }) => context)
}

function isWithin(scope: ContextScope, { threadKey, id }: ConversationRef): boolean {
  if (scope === undefined) return true
  if (typeof scope === 'string') return scope === id
  return scope.threadKey === threadKey || (id !== undefined && scope.id === id)
}

/** What goes on the wire. */
export function customContextOf({
  type,
  data,
  label,
  message = label ?? type,
}: AgentContext): AgentMessageCustomContext {
  return { type, data, message }
}
