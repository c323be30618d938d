'use client'
import { forwardRef, type ReactNode } from 'react'
import type { RegisteredContext } from '../../cache/contexts/contexts.js'
import { useAgentContexts } from '../../hooks/useAgentContexts.js'
import type { PartProps } from '../internal/createElementPart.js'
import { List } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatConversation } from './chatContext.js'
import { ChatContextChip } from './ChatContextChip.js'

/** What `ChatContextChips` takes, besides the props of its element. */
export interface ChatContextChipsProps extends Omit<PartProps<'ul'>, 'children' | 'asChild'> {
  /** Draws one, usually as a `ChatContextChip`. Default: its name, and a button that removes it. */
  children?: ((context: RegisteredContext) => ReactNode) | undefined
}

/** What the next message takes along, as `useAgentContext` told. Renders nothing while there is nothing. */
export const ChatContextChips = forwardRef<HTMLUListElement, ChatContextChipsProps>(function ChatContextChips(
  { children, ...props },
  ref,
) {
  const { contexts } = useAgentContexts(useChatConversation('ChatContextChips'))
  const labels = useLabels()
  if (contexts.length === 0) return null
  return (
    <List aria-label={labels.contexts} {...props} ref={ref}>
      {contexts.map((context) =>
        children ? children(context) : <ChatContextChip key={context.key} context={context} />,
      )}
    </List>
  )
})
