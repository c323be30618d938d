import type { KeyValueStorage } from './storage.js'

/** Where the platform's apps keep the user's token. Both names are in use: the second is what older apps read. */
export const TOKEN_KEYS = ['base44_access_token', 'token'] as const

/** Leaves out what stands for no token: older clients stored the words. */
export function realToken(token: string | null | undefined): string | undefined {
  return token && token !== 'null' && token !== 'undefined' ? token : undefined
}

/** The token that an earlier visit stored. Under the second name there may be one of something else. */
export function readToken(storage: KeyValueStorage): string | undefined {
  return realToken(storage.getItem(TOKEN_KEYS[0]))
}

/** Keeps the token for the next visit; `undefined` forgets it. */
export function storeToken(storage: KeyValueStorage, token: string | undefined): void {
  for (const key of TOKEN_KEYS) {
    if (token === undefined) storage.removeItem(key)
    else storage.setItem(key, token)
  }
}
