/** A figure, and the most that it may be. */
export interface Verdict {
  what: string
  value: number
  most: number
}
