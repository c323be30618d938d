import type { Base44Client } from '../../../client/clientTypes.js'
import type { ChatChannelName } from './ChatChannelName.js'

/**
 * The address that goes on with an agent elsewhere, with the user's token in it: to be used at once, and never kept.
 * `null` where the client has no such channel, as one of an older `@base44/sdk`.
 */
export function channelUrl(
  { agents }: Pick<Base44Client, 'agents'>,
  channel: ChatChannelName,
  agentName: string,
): string | null {
  try {
    const url: unknown =
      channel === 'whatsapp'
        ? agents.getWhatsAppConnectURL(agentName)
        : agents.getTelegramConnectURL(agentName)
    if (typeof url === 'string') return url
    // an adapted module says by a promise what it lacks
    Promise.resolve(url).catch(() => undefined)
  } catch {
    // an own client without the method; what went wrong may have the address in its words
  }
  return null
}
