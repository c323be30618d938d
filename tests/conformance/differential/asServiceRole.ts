import type { Case } from './caseTypes.js'
import { clientStates } from './clientStates.js'

/** The same calls, made as a service. A case with a client of its own keeps it, with a service token. */
export function asServiceRole(cases: readonly Case[]): Case[] {
  return cases.map((entry) => ({
    ...entry,
    method: `asServiceRole.${entry.method}`,
    client: { ...(entry.client ?? clientStates.service), serviceToken: 'service-token' },
  }))
}
