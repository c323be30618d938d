import type { RecordedRequest } from '../support/recordingServer.js'

/** The token that a request carries; empty for a visitor's. */
export function tokenOf({ headers }: RecordedRequest): string {
  return (headers.authorization ?? '').replace('Bearer ', '')
}
