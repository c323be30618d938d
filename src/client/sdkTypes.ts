/**
 * The part of an `@base44/sdk` client that the kit uses, described by its shape, so that nobody needs that package
 * in order to compile. Versions 0.8.20 to 0.8.50 fit; what only the newer have is optional.
 */
export interface SdkClient {
  agents: {
    getConversation: (id: string) => Promise<unknown>
    // bivariant methods: the SDK's own parameter types are narrower than ours, and its answers are decoded anyway
    listConversations(params: never): Promise<unknown>
    createConversation(params: never): Promise<unknown>
    addMessage(conversation: never, message: never): Promise<unknown>
    subscribeToConversation(id: string, onUpdate?: (conversation: unknown) => void): () => void
    getWhatsAppConnectURL(agentName: never): string
    getTelegramConnectURL?(agentName: never): string
  }
  aiGateway?: object
  analytics?: object
  app?: object
  appLogs: object
  auth: object
  connectors?: object
  entities: object
  functions: object
  integrations: object
  users?: object
  readonly asServiceRole: object
  fetchWithAuth?(path: string, init?: never): Promise<Response>
  setToken: (token: string) => void
  getConfig: () => { appId: string; serverUrl: string }
  cleanup: () => void
}
