import { json, type Answer } from '../support/recordingServer.js'
import { tokenOf } from './tokenOf.js'

const expired = json({ detail: 'Token expired' }, 401)

/** Lets in whoever has this token. */
export function admit(token: string): Answer {
  return (response, request) => (tokenOf(request) === token ? json({ id: 'x' }) : expired)(response, request)
}
