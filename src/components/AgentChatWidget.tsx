'use client'
import { forwardRef } from 'react'
import { useMounted } from '../parts/internal/useMounted.js'
import type { AgentChatWidgetProps } from './widget/AgentChatWidgetProps.js'
import { Widget } from './widget/Widget.js'

export type { AgentChatWidgetProps } from './widget/AgentChatWidgetProps.js'
export type { WidgetHandle } from './widget/WidgetHandle.js'

/**
 * A chat behind a round button in the corner of the window. Its code is loaded when it is first opened; from then on it
 * stays, so that the draft, the place in the thread and the conversation go on while it is closed, and what comes then
 * is counted on the button. Over the end of its header stands what closes it: one that you draw yourself leaves 64 px for
 * it. A server renders nothing of it.
 *
 * @throws {Base44Error} outside `Base44Provider`, when it is opened
 * @example
 * <Base44Provider appId="my-app-id">
 *   <App />
 *   <AgentChatWidget agentName="support_agent" />
 * </Base44Provider>
 */
export const AgentChatWidget = forwardRef<HTMLDivElement, AgentChatWidgetProps>(
  function AgentChatWidget(props, ref) {
    const isMounted = useMounted()
    const { portalContainer, ...rest } = props
    if (!isMounted || portalContainer === null) return null
    return <Widget {...rest} container={portalContainer ?? document.body} chatRef={ref} />
  },
)
