import type { StoredRecord } from '../../store/storeTypes.js'

/** What an import came to: what is wrong with a file is an answer, not a failure. */
export type ImportAnswer =
  | { status: 'success'; details: string; output: StoredRecord[] }
  | { status: 'error'; details: string; output: null }
