import { browserStorage } from '../../wire/storage.js'
import { outboxPrefix } from './outboxPrefix.js'

/** Whether some tab of this browser has stored something that this user has not sent yet. */
export function hasStoredOutbox(appId: string, session: string): boolean {
  const prefix = outboxPrefix(appId, session)
  try {
    return Object.keys(browserStorage() ?? {}).some((key) => key.startsWith(prefix))
  } catch {
    return false
  }
}
