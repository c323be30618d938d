import type { KeyValueStorage } from '../wire/storage.js'

/** What this tab alone keeps through reloads, or none where there is no browser or the page may not use it. */
export function tabStorage(): KeyValueStorage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.sessionStorage
  } catch {
    return undefined
  }
}
