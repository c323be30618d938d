'use client'
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react'
import { LabelsProvider } from '../parts/internal/LabelsContext.js'
import type { TrustedHosts } from '../parts/internal/trustedHosts.js'
import { TrustedHostsProvider } from '../parts/internal/TrustedHostsContext.js'
import { ContentRenderersProvider } from '../parts/chat/ContentRenderersProvider.js'
import type { ContentRenderer } from '../parts/chat/defineContent.js'
import { MessageProvider } from '../parts/chat/messageContext.js'
import type { Labels } from '../parts/labels.js'
import type { CodeOptions } from '../parts/markdown/codeOptions.js'
import { CodeOptionsProvider } from '../parts/markdown/CodeOptionsContext.js'
import type { AgentMessage } from '../wire/agentTypes.js'
import { classes } from './classes.js'
import { MessageBody } from './MessageBody.js'

/** What `MessageContent` takes, besides the props of its element. */
export interface MessageContentProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, TrustedHosts, CodeOptions {
  message: AgentMessage
  /** True while more of it is on its way. */
  isStreaming?: boolean | undefined
  /** Draw content that is an object, the first that fits: see `defineContent`. Without one it is shown as JSON. */
  contentRenderers?: readonly ContentRenderer[] | undefined
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
  /** Default: as the page has it, or the system. */
  theme?: 'light' | 'dark' | 'system' | undefined
}

/**
 * All that one message carries: reasoning, files, tool calls and its text, wherever you want to show it.
 *
 * @example
 * <MessageContent message={message} />
 */
export const MessageContent = forwardRef<HTMLDivElement, MessageContentProps>(function MessageContent(
  {
    message,
    isStreaming = false,
    contentRenderers,
    labels,
    linkHosts,
    imageHosts,
    highlighter,
    codeRenderers,
    theme,
    className,
    ...props
  },
  ref,
) {
  const status = isStreaming ? 'streaming' : 'settled'
  const value = useMemo(() => ({ message, status, row: undefined }) as const, [message, status])
  return (
    <LabelsProvider labels={labels}>
      <TrustedHostsProvider linkHosts={linkHosts} imageHosts={imageHosts}>
        <MessageProvider value={value}>
          <div
            {...props}
            ref={ref}
            className={classes('b44-root b44-message', className)}
            data-theme={theme}
            data-role={message.role}
            data-status={status}
          >
            <ContentRenderersProvider renderers={contentRenderers}>
              <CodeOptionsProvider highlighter={highlighter} codeRenderers={codeRenderers}>
                <MessageBody />
              </CodeOptionsProvider>
            </ContentRenderersProvider>
          </div>
        </MessageProvider>
      </TrustedHostsProvider>
    </LabelsProvider>
  )
})
