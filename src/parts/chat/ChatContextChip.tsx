'use client'
import { forwardRef } from 'react'
import type { RegisteredContext } from '../../cache/contexts/contexts.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Item } from '../internal/elements.js'
import { ContextChipProvider } from './contextChipContext.js'
import { ChatContextLabel } from './ChatContextLabel.js'
import { ChatContextRemove } from './ChatContextRemove.js'

/** What `ChatContextChip` takes, besides the props of its element. */
export interface ChatContextChipProps extends PartProps<'li'> {
  context: RegisteredContext
}

/** One thing that the next message takes along. Shows `data-context-type`. */
export const ChatContextChip = forwardRef<HTMLLIElement, ChatContextChipProps>(function ChatContextChip(
  { context, children, ...props },
  ref,
) {
  return (
    <ContextChipProvider value={context}>
      <Item {...props} ref={ref} data-context-type={context.type}>
        {children ?? (
          <>
            <ChatContextLabel />
            <ChatContextRemove />
          </>
        )}
      </Item>
    </ContextChipProvider>
  )
})
