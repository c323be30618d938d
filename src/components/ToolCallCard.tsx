'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ReactElement } from 'react'
import type { ToolCallTone } from '../parts/toolCall/describeToolCall.js'
import { toneOf } from '../parts/toolCall/describeToolCall.js'
import { ToolCallArguments } from '../parts/toolCall/ToolCallArguments.js'
import { ToolCallContent } from '../parts/toolCall/ToolCallContent.js'
import { ToolCallElapsed } from '../parts/toolCall/ToolCallElapsed.js'
import { ToolCallIcon } from '../parts/toolCall/ToolCallIcon.js'
import { ToolCallLabel } from '../parts/toolCall/ToolCallLabel.js'
import { ToolCallResults } from '../parts/toolCall/ToolCallResults.js'
import { ToolCallRoot } from '../parts/toolCall/ToolCallRoot.js'
import { ToolCallStatus } from '../parts/toolCall/ToolCallStatus.js'
import { ToolCallTrigger } from '../parts/toolCall/ToolCallTrigger.js'
import type { Labels } from '../parts/labels.js'
import type { AgentMessageToolCall } from '../wire/agentTypes.js'
import { classes } from './classes.js'
import {
  AttentionIcon,
  CheckIcon,
  ChevronIcon,
  ClockIcon,
  CrossIcon,
  DotIcon,
  SpinnerIcon,
  StopIcon,
} from './icons.js'
import { ToolCallNote } from './ToolCallNote.js'

/** What `ToolCallCard` takes, besides the props of its element. */
export interface ToolCallCardProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  toolCall: AgentMessageToolCall
  /** Controls whether the details are shown. Default: closed, unless the call waits for the user. */
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
  /** Default: as the page has it, or the system. */
  theme?: 'light' | 'dark' | 'system' | undefined
}

/**
 * One call of a tool by the agent: a line that says what it does and how it stands, with arguments and result behind it.
 *
 * @example
 * <ToolCallCard toolCall={message.tool_calls[0]} />
 */
export const ToolCallCard = forwardRef<HTMLDivElement, ToolCallCardProps>(function ToolCallCard(
  { toolCall, theme, className, ...props },
  ref,
) {
  return (
    <ToolCallRoot
      {...props}
      ref={ref}
      toolCall={toolCall}
      className={classes('b44-root b44-tool', className)}
      data-theme={theme}
    >
      <ToolCallTrigger className="b44-tool-trigger">
        <ToolCallIcon className="b44-tool-icon">{icons[toneOf(toolCall.status)]}</ToolCallIcon>
        <ToolCallLabel className="b44-tool-label" />
        <ToolCallStatus className="b44-chip" />
        <ToolCallElapsed className="b44-tool-elapsed" />
        <ChevronIcon />
      </ToolCallTrigger>
      <ToolCallContent className="b44-tool-content">
        <ToolCallArguments className="b44-tool-arguments" />
        <ToolCallResults className="b44-tool-results" />
        <ToolCallNote />
      </ToolCallContent>
    </ToolCallRoot>
  )
})

const icons: Record<ToolCallTone, ReactElement> = {
  pending: <ClockIcon />,
  running: <SpinnerIcon />,
  success: <CheckIcon />,
  error: <CrossIcon />,
  stopped: <StopIcon />,
  waiting: <AttentionIcon />,
  unknown: <DotIcon />,
}
