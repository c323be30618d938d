/** Class names for the chat's own elements, besides their `b44-*` ones. That of the whole is `className`. */
export interface AgentChatClassNames {
  header?: string | undefined
  /** Says what is wrong with the connection. */
  banner?: string | undefined
  /** What scrolls. */
  viewport?: string | undefined
  /** The list in it. */
  messages?: string | undefined
  /** Each message, whoever wrote it. */
  message?: string | undefined
  userMessage?: string | undefined
  agentMessage?: string | undefined
  /** The line below a message: its buttons and its time. */
  messageActions?: string | undefined
  /** Each call of a tool. */
  tool?: string | undefined
  /** Says below the messages what the agent is at. */
  turn?: string | undefined
  /** Leads back to the latest message. */
  jump?: string | undefined
  empty?: string | undefined
  suggestion?: string | undefined
  composer?: string | undefined
  input?: string | undefined
  attach?: string | undefined
  send?: string | undefined
  stop?: string | undefined
}
