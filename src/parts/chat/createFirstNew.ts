import { createStore, type ReadonlyStore } from '../../wire/store.js'

/** Where that begins which came while the reader did not look. */
export interface FirstNew {
  /** The id of its first message, while it is to be shown. */
  id: ReadonlyStore<string | undefined>
  /** Notes the first unread message, and whether it came unseen. */
  note: (id: string | undefined, isUnseen: boolean) => void
  /** They have answered: what is new until now is so no longer. */
  dismiss: () => void
}

/** Makes one. */
export function createFirstNew(): FirstNew {
  const shown = createStore<string | undefined>(undefined)
  let noted: string | undefined
  let dismissed: string | undefined
  return {
    id: shown,
    note(id, isUnseen) {
      noted = id
      if (id !== undefined && isUnseen && id !== dismissed) shown.set(id)
    },
    dismiss() {
      dismissed = noted
      shown.set(undefined)
    },
  }
}
