'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Item, List } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { plainWords } from '../internal/plainWords.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatSentContexts`. It has its own items. */
export type ChatSentContextsProps = Omit<PartProps<'ul'>, 'children' | 'asChild'>

/**
 * What a message took along as `custom_context`, each by the words that the agent was given for it, or else its type;
 * each item shows `data-context-type`. Renders nothing for a message without.
 */
export const ChatSentContexts = forwardRef<HTMLUListElement, ChatSentContextsProps>(
  function ChatSentContexts(props, ref) {
    const { message } = useMessage('ChatSentContexts')
    const labels = useLabels()
    const contexts = message.custom_context
    if (!contexts || contexts.length === 0) return null
    return (
      <List aria-label={labels.contexts} {...props} ref={ref}>
        {contexts.map((context, place) => (
          <Item key={place} dir="auto" data-context-type={context.type} title={context.message}>
            {context.message || plainWords(context.type)}
          </Item>
        ))}
      </List>
    )
  },
)
