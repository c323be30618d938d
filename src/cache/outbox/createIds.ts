import { randomId } from '../../wire/randomId.js'
import type { Thread } from '../thread.js'

/** The names of conversations that are yet to be made: one for each thread, however many messages wait for it. */
export interface CreateIds {
  of: (thread: Thread) => string
  /** The thread has its conversation. */
  forget: (thread: Thread) => void
}

/** Makes the names of one session. */
export function createCreateIds(): CreateIds {
  const ids = new Map<string, string>()
  return {
    of({ key }) {
      const id = ids.get(key) ?? randomId()
      ids.set(key, id)
      return id
    },
    forget: ({ key }) => void ids.delete(key),
  }
}
