import { io } from 'socket.io-client'
import type { Base44Client } from '../../../src/client/clientTypes.js'
import { createClient } from '../../../src/client/createClient.js'
import { memoryStorage } from '../../../src/testing/memoryStorage.js'
import type { Connect } from '../../../src/wire/socketTypes.js'
import type { Random } from '../support/random.js'
import type { BrowserTab } from './createBrowser.js'
import type { ViewerOptions, World } from './worldTypes.js'

/** socket.io's own waits are for people; a run has hundreds of worlds to get through. */
const quickConnect: Connect = (url, options) =>
  io(url, { ...options, forceNew: true, reconnectionDelay: 60, reconnectionDelayMax: 300, timeout: 2_000 })

/** The same for requests that hang, in ms. */
const PATIENCE = { get: 3_000, post: 6_000 }

/** The client of one page. */
export function openTabClient(
  { appId, proxy, token }: Pick<World, 'appId' | 'proxy' | 'token'>,
  random: Random,
  options: ViewerOptions,
  tab: BrowserTab | undefined,
): Base44Client {
  const client = createClient({
    appId,
    serverUrl: proxy.url,
    token: options.token ?? token,
    analytics: { enabled: false },
    logger: { warn() {} },
    storage: memoryStorage(),
    clock: { now: Date.now, random: random.next },
    options: { onUnauthorized: options.onUnauthorized },
    ...(options.realReconnects === true ? {} : { connect: quickConnect }),
    ...(tab && { fetch: tab.fetch }),
  })
  return options.realPatience === true ? client : impatient(client)
}

function impatient(client: Base44Client): Base44Client {
  const { agents } = client
  // what a spread can't take along is not asked of it here
  return {
    ...client,
    agents: {
      ...agents,
      getConversation: (id, more) => agents.getConversation(id, { ...more, timeoutMs: PATIENCE.get }),
      addMessage: (to, message, more) =>
        agents.addMessage(to, message, { ...more, timeoutMs: PATIENCE.post }),
    },
  }
}
