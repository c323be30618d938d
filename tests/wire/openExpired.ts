import { vi } from 'vitest'
import type { UnauthorizedHandler } from '../../src/wire/httpTypes.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { startRecordingServer } from '../support/recordingServer.js'
import { admit } from './admit.js'

/** A client whose token is refused by a server that takes `new`, and what its app does about that. */
export async function openExpired(handler: UnauthorizedHandler, token = 'old') {
  const onUnauthorized = vi.fn(handler)
  const onError = vi.fn()
  const server = await startRecordingServer(admit('new'))
  const storage = mapStorage()
  const options = { onUnauthorized, onError }
  return { server, storage, onUnauthorized, onError, client: openClient(server, { token, storage, options }) }
}
