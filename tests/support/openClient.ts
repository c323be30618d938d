import { onTestFinished } from 'vitest'
import type { Base44Client, CreateClientConfig } from '../../src/client/clientTypes.js'
import { createClient } from '../../src/client/createClient.js'

/** A client of a test's server, quiet unless it is given a logger; its socket goes with the test. */
export function openClient(server: { url: string }, config: Partial<CreateClientConfig> = {}): Base44Client {
  const client = createClient({
    appId: 'app-1',
    serverUrl: server.url,
    analytics: { enabled: false },
    logger: { warn() {} },
    ...config,
  })
  onTestFinished(client.cleanup)
  return client
}
