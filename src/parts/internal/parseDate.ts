const HAS_ZONE = /(?:z|[+-]\d\d:?\d\d)$/i

/** Milliseconds since the epoch; the server's dates are UTC even where they lack the `Z`. `NaN` for anything else. */
export function parseDate(date: unknown): number {
  if (typeof date !== 'string') return Number.NaN
  return Date.parse(HAS_ZONE.test(date) || !date.includes('T') ? date : `${date}Z`)
}
