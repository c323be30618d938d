import { createStore, type ReadonlyStore } from '../../../wire/store.js'

/** Whether the thread is searched: the little that is there before the search itself is loaded. */
export interface Search {
  isOpen: ReadonlyStore<boolean>
  /** The field, while there is one. */
  inputRef: { current: HTMLInputElement | null }
  /** Opens the search; where it is open already, its field takes the focus. */
  open: () => void
  close: () => void
}

export function createSearch(): Search {
  const isOpen = createStore(false)
  const inputRef: Search['inputRef'] = { current: null }
  return {
    isOpen,
    inputRef,
    open() {
      isOpen.set(true)
      inputRef.current?.select()
      inputRef.current?.focus()
    },
    close: () => isOpen.set(false),
  }
}
