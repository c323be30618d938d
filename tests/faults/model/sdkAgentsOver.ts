import { createAgentsModule } from '@base44/sdk/dist/modules/agents.js'
import type { ReadClient } from '../../../src/cache/readClient.js'

type SdkAgents = ReturnType<typeof createAgentsModule>

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const conversationOf = (path: string) => path.split('/').at(-2) ?? ''

/** The published SDK's own agents module, over the model's network. */
export function sdkAgentsOver({ agents, realtime }: ReadClient): SdkAgents {
  return createAgentsModule({
    axios: {
      get: async (path: string) => agents.getConversation(idOf(path)),
      post: async (path: string, body: object) => agents.addMessage(conversationOf(path), body),
    },
    getSocket: () => ({
      subscribeToRoom: (
        room: string,
        handlers: { update_model: (update: { data: string }) => Promise<void> },
      ) =>
        realtime.joinConversation(idOf(room), {
          // the SDK leaves a rejection for each frame of a conversation that could not be loaded
          onMessage: (message) =>
            void handlers
              .update_model({ data: JSON.stringify({ _message: message }) })
              .catch(() => undefined),
        }),
    }),
    appId: 'app',
    serverUrl: '',
    // what the module uses of axios and of the socket is given above
  } as unknown as Parameters<typeof createAgentsModule>[0])
}
