import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { Identity } from '../identity/identityTypes.js'
import { isAdmin } from '../identity/isAdmin.js'
import { userOf } from '../identity/userOf.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import type { AppLog, AppLogFilter } from './appLogTypes.js'
import { isOwner } from './isOwner.js'
import { ownerFields } from './ownerFields.js'

/** Who opened which page of an app. Users and visitors read of themselves; admins, and the app itself, read of everybody. */
export class AppLogs {
  readonly #edges: ServerEdges

  constructor(edges: ServerEdges) {
    this.#edges = edges
  }

  async add(appId: string, page: string, by: Identity): Promise<void> {
    const { store, clock, random } = this.#edges
    const put = {
      id: toHex(random(12)),
      page,
      user_email: userOf(by)?.email ?? null,
      ...ownerFields(by),
      created_date: new Date(clock.now()).toISOString(),
    }
    await store.write([{ collection: collectionOf(appId), put }])
  }

  /** What this identity may read of an app's logs, newest first; 401 for nobody. */
  async list(appId: string, filter: AppLogFilter, reader: Identity): Promise<AppLog[]> {
    if (reader.kind === 'nobody') throw new ApiError(401, 'Sign in to read app logs', 'UNAUTHORIZED')
    const found = await this.#edges.store.list(collectionOf(appId))
    const readable = isAdmin(reader) ? found : found.filter((record) => isOwner(reader, record))
    // The order of insertion is the order in time, also within a millisecond.
    return readable
      .reverse()
      .map(logOf)
      .filter((log) => fits(log, filter))
  }
}

function fits(log: AppLog, { page, user_id: id, user_email: email }: AppLogFilter): boolean {
  if (page !== undefined && log.page !== page) return false
  if (id !== undefined && log.user_id !== id) return false
  return email === undefined || log.user_email === email
}

function logOf({ id, page, created_by_id: user_id, user_email, created_date }: StoredRecord): AppLog {
  // Written by `add`, and by nobody else.
  return { id, page, user_id, user_email, created_date } as AppLog
}

const collectionOf = (appId: string) => `app_logs:${appId}`
