/** One page of a walk. */
export interface Page<T> {
  items: T[]
  /** Leads to the next page; `null` on the last. */
  next_cursor: string | null
  has_more: boolean
}
