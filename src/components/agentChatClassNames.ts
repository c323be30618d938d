/** Class names for the chat's own elements, besides their `b44-*` ones. */
export interface AgentChatClassNames {
  header?: string | undefined
  banner?: string | undefined
  viewport?: string | undefined
  message?: string | undefined
  composer?: string | undefined
  input?: string | undefined
}
