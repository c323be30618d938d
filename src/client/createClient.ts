import { buildClient } from './buildClient.js'
import type { Base44Client, CreateClientConfig } from './clientTypes.js'

/**
 * Makes a client for one app of the platform, or of a Base44 server elsewhere.
 *
 * @throws {Base44Error} without an `appId`, and for a `serviceToken` in a browser
 * @example
 * const base44 = createClient({ appId: 'my-app-id' })
 * const conversation = await base44.agents.createConversation({ agent_name: 'support_agent' })
 */
export function createClient(config: CreateClientConfig): Base44Client {
  const { client, start } = buildClient(config)
  start()
  return client
}
