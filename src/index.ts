// The entry `base44-react`: components, the parts that they are made of, hooks, and the client. Values, then types.
export { AgentChat } from './components/AgentChat.js'
export { FileDrop } from './components/FileDrop.js'
export { MessageContent } from './components/MessageContent.js'
export { ToolCallCard } from './components/ToolCallCard.js'

export * as Chat from './parts/chat/Chat.js'
export * as FileDropParts from './parts/fileDrop/FileDropParts.js'
export { Markdown } from './parts/markdown/Markdown.js'
export * as ToolCall from './parts/toolCall/ToolCall.js'

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
  createClientFromRequest,
  getAccessToken,
  getLoginUrl,
  HttpError,
  isBase44Error,
  isHttpError,
  NetworkError,
  ProtocolError,
  removeAccessToken,
  saveAccessToken,
  TimeoutError,
} from './client.js'
export { fromSdk } from './client/fromSdk.js'

export type { Connection } from './cache/connection.js'
export type { Delivery, PendingMessage } from './cache/outbox.js'
export type { MessageRow } from './cache/rows.js'
export type { Turn } from './cache/turn.js'
export type { UploadItem } from './cache/uploadQueue.js'
export type { AgentChatClassNames, AgentChatProps } from './components/AgentChat.js'
export type { FileDropProps } from './components/FileDrop.js'
export type { MessageContentProps } from './components/MessageContent.js'
export type { ToolCallCardProps } from './components/ToolCallCard.js'
export type { Base44ProviderProps } from './hooks/Base44Provider.js'
export type { UseAgentMessagesResult } from './hooks/useAgentMessages.js'
export type { UseConversationOptions, UseConversationResult } from './hooks/useConversation.js'
export type { InvokeLLMInput, UseInvokeLLMOptions, UseInvokeLLMResult } from './hooks/useInvokeLLM.js'
export type { UseUploadOptions, UseUploadResult } from './hooks/useUpload.js'

export type { ChatAnnouncerProps } from './parts/chat/ChatAnnouncer.js'
export type { ChatAttachProps } from './parts/chat/ChatAttach.js'
export type { ChatAttachmentProps } from './parts/chat/ChatAttachment.js'
export type { ChatAttachmentsProps } from './parts/chat/ChatAttachments.js'
export type { ChatComposerProps } from './parts/chat/ChatComposer.js'
export type { ChatComposerHintProps } from './parts/chat/ChatComposerHint.js'
export type { ChatConnectionBannerProps } from './parts/chat/ChatConnectionBanner.js'
export type { ChatContentProps } from './parts/chat/ChatContent.js'
export type { ChatDeliveryProps } from './parts/chat/ChatDelivery.js'
export type { ChatDeliveryTextProps } from './parts/chat/ChatDeliveryText.js'
export type { ChatDiscardProps } from './parts/chat/ChatDiscard.js'
export type { ChatDropTargetProps } from './parts/chat/ChatDropTarget.js'
export type { ChatEmptyProps } from './parts/chat/ChatEmpty.js'
export type { ChatInputProps } from './parts/chat/ChatInput.js'
export type { ChatJumpToLatestProps } from './parts/chat/ChatJumpToLatest.js'
export type { ChatMessageProps } from './parts/chat/ChatMessage.js'
export type { ChatMessagesProps } from './parts/chat/ChatMessages.js'
export type { ChatReasoningProps } from './parts/chat/ChatReasoning.js'
export type { ChatReasoningContentProps } from './parts/chat/ChatReasoningContent.js'
export type { ChatReasoningLabelProps } from './parts/chat/ChatReasoningLabel.js'
export type { ChatReasoningTriggerProps } from './parts/chat/ChatReasoningTrigger.js'
export type { ChatRetryProps } from './parts/chat/ChatRetry.js'
export type { ChatRootProps } from './parts/chat/ChatRoot.js'
export type { ChatSendProps } from './parts/chat/ChatSend.js'
export type { ChatSuggestionProps } from './parts/chat/ChatSuggestion.js'
export type { ChatTimeProps } from './parts/chat/ChatTime.js'
export type { ChatToolCallsProps } from './parts/chat/ChatToolCalls.js'
export type { ChatTurnStatusProps } from './parts/chat/ChatTurnStatus.js'
export type { ChatViewportProps } from './parts/chat/ChatViewport.js'
export type { FileDropCancelProps } from './parts/fileDrop/FileDropCancel.js'
export type { FileDropInputProps } from './parts/fileDrop/FileDropInput.js'
export type { FileDropItemProps } from './parts/fileDrop/FileDropItem.js'
export type { FileDropListProps } from './parts/fileDrop/FileDropList.js'
export type { FileDropNameProps } from './parts/fileDrop/FileDropName.js'
export type { FileDropProgressProps } from './parts/fileDrop/FileDropProgress.js'
export type { FileDropRemoveProps } from './parts/fileDrop/FileDropRemove.js'
export type { FileDropRetryProps } from './parts/fileDrop/FileDropRetry.js'
export type { FileDropRootProps } from './parts/fileDrop/FileDropRoot.js'
export type { FileDropStatusProps } from './parts/fileDrop/FileDropStatus.js'
export type { FileDropTriggerProps } from './parts/fileDrop/FileDropTrigger.js'
export type { ToolCallArgumentsProps } from './parts/toolCall/ToolCallArguments.js'
export type { ToolCallContentProps } from './parts/toolCall/ToolCallContent.js'
export type { ToolCallElapsedProps } from './parts/toolCall/ToolCallElapsed.js'
export type { ToolCallIconProps } from './parts/toolCall/ToolCallIcon.js'
export type { ToolCallLabelProps } from './parts/toolCall/ToolCallLabel.js'
export type { ToolCallResultsProps } from './parts/toolCall/ToolCallResults.js'
export type { ToolCallRootProps } from './parts/toolCall/ToolCallRoot.js'
export type { ToolCallStatusProps } from './parts/toolCall/ToolCallStatus.js'
export type { ToolCallTriggerProps } from './parts/toolCall/ToolCallTrigger.js'
export type { Labels } from './parts/labels.js'
export type { MarkdownProps } from './parts/markdown/Markdown.js'

export type * from './client.js'
export type { SdkClient } from './client/sdkTypes.js'
