/** What one push costs. */
export interface Cost {
  microseconds: number
  bytes: number
}
