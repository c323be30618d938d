'use client'
import { forwardRef, useMemo } from 'react'
import { cutStrings } from '../../cache/cutStrings.js'
import type { AgentMessageToolCall } from '../../wire/agentTypes.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { LabelsProvider } from '../internal/LabelsContext.js'
import { useDisclosure, type DisclosureOptions } from '../internal/useDisclosure.js'
import type { Labels } from '../labels.js'
import { toneOf } from './describeToolCall.js'
import { ToolCallProvider } from './toolCallContext.js'
import { useWholeWhenOpened } from './useWholeWhenOpened.js'

/** What `ToolCallRoot` takes, besides the props of its element. */
export interface ToolCallRootProps extends PartProps<'div'>, DisclosureOptions {
  toolCall: AgentMessageToolCall
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
}

/**
 * One call of a tool: closed, unless it waits for the user or they opened it.
 * Shows `data-tool-call-id`, `data-tool-name`, `data-status` (the server's own word), `data-tone` (what we take it to
 * mean), `data-state` (`open` or `closed`), and `data-truncated` while a part of it was cut on its way here.
 * Within a chat, opening one of which a part was cut loads the conversation once more.
 */
export const ToolCallRoot = forwardRef<HTMLDivElement, ToolCallRootProps>(function ToolCallRoot(
  { toolCall, labels, open, defaultOpen, onOpenChange, ...props },
  ref,
) {
  const tone = toneOf(toolCall.status)
  const disclosure = useDisclosure(`tool ${toolCall.id}`, {
    open,
    defaultOpen: defaultOpen ?? tone === 'waiting',
    onOpenChange,
  })
  const truncated = useMemo(() => cutStrings(toolCall), [toolCall])
  const display = toolCall.display_projection
  const hasDetails = display?.hide_details !== true && display?.details_redacted !== true
  const isCut = truncated.arguments || truncated.results
  useWholeWhenOpened(disclosure.open && hasDetails, isCut)
  const value = useMemo(
    () => ({ ...disclosure, toolCall, truncated, hasDetails }),
    [disclosure, toolCall, truncated, hasDetails],
  )
  return (
    <LabelsProvider labels={labels}>
      <ToolCallProvider value={value}>
        <Div
          {...props}
          ref={ref}
          data-tool-call-id={toolCall.id}
          data-tool-name={toolCall.name}
          data-status={toolCall.status}
          data-tone={tone}
          data-state={hasDetails ? disclosure.state : 'closed'}
          data-truncated={isCut ? '' : undefined}
        />
      </ToolCallProvider>
    </LabelsProvider>
  )
})
