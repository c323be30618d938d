/** That somebody opened a page of an app. */
export interface AppLog {
  id: string
  page: string
  /** Of a user or a visitor; null where nobody was known. */
  user_id: string | null
  user_email: string | null
  created_date: string
}

/** Which logs are asked for: those whose fields have these values. */
export type AppLogFilter = Partial<Record<'page' | 'user_id' | 'user_email', string>>

/** How often pages were opened: in all, and by page, user and day (UTC), the most used first. */
export interface AppLogStats {
  total: number
  pages: { page: string; count: number }[]
  users: { user_id: string | null; user_email: string | null; count: number }[]
  days: { day: string; count: number }[]
}
