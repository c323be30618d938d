'use client'
import { useMemo } from 'react'
import type { MessagesState, MessagesStore } from '../../cache/messagesStore.js'
import type { MessageRow } from '../../cache/rows.js'
import type { AgentMessage } from '../../wire/agentTypes.js'

/** The messages with a row for each hidden one too, in its place. Without the switch nothing is looked at. */
export function useHiddenRows(store: MessagesStore, isShown: boolean): MessagesStore {
  return useMemo(() => {
    if (!isShown) return store
    const showHidden = createShowHidden()
    return { ...store, get: () => showHidden(store.get()), getFirst: () => showHidden(store.getFirst()) }
  }, [store, isShown])
}

/** Gives the same for the same. */
function createShowHidden() {
  const shown = new WeakMap<MessagesState, MessagesState>()
  const rowByMessage = new WeakMap<AgentMessage, MessageRow>()
  const hiddenRow = (message: AgentMessage) => {
    const row = rowByMessage.get(message) ?? { key: message.id, message }
    rowByMessage.set(message, row)
    return row
  }
  return (state: MessagesState) => {
    const known = shown.get(state) ?? { ...state, rows: withHidden(state, hiddenRow) }
    shown.set(state, known)
    return known
  }
}

function withHidden(
  { messages, rows }: MessagesState,
  hiddenRow: (message: AgentMessage) => MessageRow,
): readonly MessageRow[] {
  const all: MessageRow[] = []
  let next = 0
  for (const message of messages) {
    const row = message.hidden === true ? hiddenRow(message) : rows[next++]
    if (row) all.push(row)
  }
  // what stands behind them is on its way
  return [...all, ...rows.slice(next)]
}
