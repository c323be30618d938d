'use client'
import { forwardRef } from 'react'
import type { AgentMessage } from '../../wire/agentTypes.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { SmoothMarkdown } from '../markdown/SmoothMarkdown.js'
import { useMessage } from './messageContext.js'
import { ObjectContent } from './ObjectContent.js'

/** The props of `ChatContent`. It draws its own children. */
export type ChatContentProps = Omit<PartProps<'div'>, 'children' | 'asChild'>

/**
 * What a message says: the agent's as markdown, anyone else's as the text that it is, an object by the
 * `contentRenderers` of the chat, or as JSON. Renders nothing for a message without words. Shows `data-format` (`markdown`, `text`, or `json` for an object).
 */
export const ChatContent = forwardRef<HTMLDivElement, ChatContentProps>(function ChatContent(props, ref) {
  const { message, status } = useMessage('ChatContent')
  const { content } = message
  const format = formatOf(message)
  if (content === null || content === undefined || format === null) return null
  return (
    <Div dir="auto" {...props} ref={ref} data-format={format}>
      {typeof content !== 'string' ? (
        <ObjectContent content={content} message={message} />
      ) : format === 'markdown' ? (
        <SmoothMarkdown text={content} isStreaming={status === 'streaming'} />
      ) : (
        content
      )}
    </Div>
  )
})

function formatOf({ content, role }: AgentMessage): 'markdown' | 'text' | 'json' | null {
  if (typeof content === 'string') {
    if (content.trim() === '') return null
    return role === 'assistant' ? 'markdown' : 'text'
  }
  return content === null || content === undefined ? null : 'json'
}
