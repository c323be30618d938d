/** A date for the next state of a message: now, or just after the last state's where the clock hasn't moved on since. */
export function nextDate(last: string, now: number): string {
  return new Date(Math.max(now, Date.parse(last) + 1 || now)).toISOString()
}
