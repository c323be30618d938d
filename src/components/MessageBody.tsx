'use client'
import type { AgentMessageToolCall } from '../wire/agentTypes.js'
import { ChatAttachments } from '../parts/chat/ChatAttachments.js'
import { ChatContent } from '../parts/chat/ChatContent.js'
import { ChatReasoning } from '../parts/chat/ChatReasoning.js'
import { ChatReasoningContent } from '../parts/chat/ChatReasoningContent.js'
import { ChatReasoningLabel } from '../parts/chat/ChatReasoningLabel.js'
import { ChatReasoningTrigger } from '../parts/chat/ChatReasoningTrigger.js'
import { ChatSentContexts } from '../parts/chat/ChatSentContexts.js'
import { ChatToolCalls } from '../parts/chat/ChatToolCalls.js'
import { ChevronIcon } from './icons.js'
import { MessageToolCall } from './MessageToolCall.js'

// one function for all messages, so that a message that stays the same is not drawn again
const renderToolCall = (toolCall: AgentMessageToolCall) => <MessageToolCall toolCall={toolCall} />

/** All that a message carries, in the order in which it came about: thought, done, said. */
export function MessageBody() {
  return (
    <>
      <ChatReasoning className="b44-reasoning">
        <ChatReasoningTrigger className="b44-reasoning-trigger">
          <ChevronIcon />
          <ChatReasoningLabel />
        </ChatReasoningTrigger>
        <ChatReasoningContent className="b44-reasoning-content" />
      </ChatReasoning>
      <ChatSentContexts className="b44-contexts" />
      <ChatAttachments className="b44-attachments" />
      <ChatToolCalls className="b44-tools">{renderToolCall}</ChatToolCalls>
      <ChatContent className="b44-content" />
    </>
  )
}
