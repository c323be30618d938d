import type { Exchange, SentRequest } from '../exchangeTypes.js'

/** Changes every request of an exchange. */
export function eachRequest(change: (request: SentRequest) => SentRequest): (exchange: Exchange) => Exchange {
  return (exchange) => ({ ...exchange, requests: exchange.requests.map(change) })
}
