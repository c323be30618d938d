// The entry `base44-react`: components, the parts that they are made of, hooks, and the client. Values, then types.
export { AgentChat } from './components/AgentChat.js'
export { FileDrop } from './components/FileDrop.js'
export { MessageContent } from './components/MessageContent.js'
export { ToolCallCard } from './components/ToolCallCard.js'

export { Base44Provider } from './hooks/Base44Provider.js'
export { useAgentMessages } from './hooks/useAgentMessages.js'
export { useBase44 } from './hooks/useBase44.js'
export { useConnectionStatus } from './hooks/useConnectionStatus.js'
export { useConversation } from './hooks/useConversation.js'
export { useInvokeLLM } from './hooks/useInvokeLLM.js'
export { useUpload } from './hooks/useUpload.js'

export {
  AbortError,
  Base44Error,
  createClient,
  fromSdk,
  HttpError,
  isBase44Error,
  isHttpError,
  NetworkError,
  ProtocolError,
  TimeoutError,
} from './client.js'

export type { Connection } from './cache/connection.js'
export type { Delivery, PendingMessage } from './cache/outbox.js'
export type { MessageRow } from './cache/rows.js'
export type { Turn } from './cache/turn.js'
export type { UploadItem } from './cache/uploadQueue.js'
export type { AgentChatClassNames, AgentChatProps } from './components/AgentChat.js'
export type { Base44ProviderProps } from './hooks/Base44Provider.js'
export type { UseAgentMessagesResult } from './hooks/useAgentMessages.js'
export type { UseConversationOptions, UseConversationResult } from './hooks/useConversation.js'
export type { InvokeLLMInput, UseInvokeLLMOptions, UseInvokeLLMResult } from './hooks/useInvokeLLM.js'
export type { UseUploadOptions, UseUploadResult } from './hooks/useUpload.js'

export type * from './client.js'
