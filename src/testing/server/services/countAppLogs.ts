import type { AppLog, AppLogStats } from './appLogTypes.js'

/** Counts logs by page, by user and by day. */
export function countAppLogs(logs: readonly AppLog[]): AppLogStats {
  return {
    total: logs.length,
    pages: count(logs, ({ page }) => ({ page })),
    users: count(logs, ({ user_id, user_email }) => ({ user_id, user_email })),
    days: count(logs, ({ created_date }) => ({ day: created_date.slice(0, 10) })),
  }
}

/** One row for each different key, with how many logs have it. */
function count<Key extends object>(logs: readonly AppLog[], keyOf: (log: AppLog) => Key) {
  const rows = new Map<string, Key & { count: number }>()
  for (const key of logs.map(keyOf)) {
    const name = JSON.stringify(key)
    rows.set(name, { ...key, count: (rows.get(name)?.count ?? 0) + 1 })
  }
  return [...rows.values()].sort((a, b) => b.count - a.count)
}
