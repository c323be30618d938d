import type { Exchange, Outcome } from '../exchangeTypes.js'

/** Changes what a call gave or failed with, and leaves the way in which it ended. */
export function mapOutcome(change: (value: unknown) => unknown): (exchange: Exchange) => Exchange {
  return (exchange) => {
    const entries = Object.entries(exchange.outcome).map(([way, value]) => [way, change(value)])
    // the one key that it had
    return { ...exchange, outcome: Object.fromEntries(entries) as Outcome }
  }
}
