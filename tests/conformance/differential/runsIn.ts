import type { Case } from './caseTypes.js'
import type { Environment } from './exchangeTypes.js'

/** What a frame can change: the ways of signing in, and what is told of requests. */
const framed = /^(auth|createClient|functions|agents\.addMessage|cleanup)\b/

/** Whether a case is run in an environment. */
export function runsIn({ method, environments, client }: Case, environment: Environment): boolean {
  // a request of the platform is met on a server
  if (client?.request && environment !== 'node') return false
  return environments?.includes(environment) ?? (environment !== 'framed' || framed.test(method))
}
