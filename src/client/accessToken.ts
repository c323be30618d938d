import { browserStorage, safeStorage } from '../wire/storage.js'
import { realToken, TOKEN_KEYS } from '../wire/tokenStorage.js'
import { readUrlParameter, removeUrlParameter } from '../wire/urlParameter.js'

const [STORAGE_KEY, OLDER_KEY] = TOKEN_KEYS

/** Where {@link getAccessToken} looks, and what it leaves behind. */
export interface GetAccessTokenOptions {
  /** Default: `base44_access_token`. */
  storageKey?: string | undefined
  /** The address's parameter. Default: `access_token`. */
  paramName?: string | undefined
  /** Keeps a token that was found in the address. Default: true. */
  saveToStorage?: boolean | undefined
  /** Takes it out of the address. Default: true. */
  removeFromUrl?: boolean | undefined
}

/** Where {@link saveAccessToken} keeps the token. */
export interface SaveAccessTokenOptions {
  /** Default: `base44_access_token`. */
  storageKey?: string | undefined
}

/** Which token {@link removeAccessToken} forgets. */
export type RemoveAccessTokenOptions = SaveAccessTokenOptions

/** The token in the page's address, where a login left it, else the one that is stored; `null` without any. */
export function getAccessToken({
  storageKey = STORAGE_KEY,
  paramName = 'access_token',
  saveToStorage = true,
  removeFromUrl = true,
}: GetAccessTokenOptions = {}): string | null {
  const arrived = realToken(readUrlParameter(paramName))
  if (arrived === undefined) return realToken(safeStorage(browserStorage()).getItem(storageKey)) ?? null
  if (saveToStorage) saveAccessToken(arrived, { storageKey })
  if (removeFromUrl) removeUrlParameter(paramName)
  return arrived
}

/** Keeps a token for the next visit, also under the name that older apps read; false where it can't. */
export function saveAccessToken(
  token: string,
  { storageKey = STORAGE_KEY }: SaveAccessTokenOptions = {},
): boolean {
  if (!realToken(token)) return false
  return inStorage((storage) => {
    storage.setItem(storageKey, token)
    storage.setItem(OLDER_KEY, token)
  })
}

/** Forgets the token under that one name; false where nothing is stored at all. */
export function removeAccessToken({ storageKey = STORAGE_KEY }: RemoveAccessTokenOptions = {}): boolean {
  return inStorage((storage) => storage.removeItem(storageKey))
}

function inStorage(action: (storage: Pick<Storage, 'setItem' | 'removeItem'>) => void): boolean {
  try {
    const storage = browserStorage()
    if (storage) action(storage)
    return storage !== undefined
  } catch {
    // full or forbidden
    return false
  }
}
