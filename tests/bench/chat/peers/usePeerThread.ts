import { useSyncExternalStore } from 'react'
import type { AgentMessage } from '../../../../src/wire/agentTypes.js'
import { openThread, type ThreadStore } from '../pages/support/threadStore.js'

let store: ThreadStore | undefined

/** Loads the thread of the page. */
export async function loadPeerThread([id = '']: readonly string[]): Promise<void> {
  store = await openThread(id)
}

/** The messages of the page's thread. */
export function usePeerThread(): readonly AgentMessage[] {
  if (!store) throw new Error('The thread is not loaded')
  return useSyncExternalStore(store.subscribe, store.get)
}
