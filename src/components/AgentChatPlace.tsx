'use client'
import type { ReactNode } from 'react'
import { Guarded } from '../parts/internal/Guarded.js'
import type { ViewProblem } from '../parts/internal/ProblemContext.js'
import type { AgentChatSlot } from './agentChatSlots.js'

interface AgentChatPlaceProps<About extends object> extends Pick<ViewProblem, 'message' | 'toolCall'> {
  /** The slot's, for what the app is told where it throws. */
  name: string
  render: AgentChatSlot<About> | undefined
  about: About
  /** What stands here otherwise. */
  children: ReactNode
}

/** A place that an app may draw itself. */
export function AgentChatPlace<About extends object>({
  name,
  render,
  about,
  children,
  ...subject
}: AgentChatPlaceProps<About>) {
  if (!render) return children
  const values: unknown[] = Object.values(about)
  return (
    // a slot that is written in place is another with each render of the app: no reason to try again what failed
    <Guarded view={`slots.${name}`} {...subject} of={values} fallback={() => children}>
      <Drawn render={render} about={about}>
        {children}
      </Drawn>
    </Guarded>
  )
}

interface DrawnProps<About> {
  render: AgentChatSlot<About>
  about: About
  children: ReactNode
}

/** A component of its own, so that a slot may use hooks. */
function Drawn<About>({ render, about, children }: DrawnProps<About>) {
  return <>{render({ ...about, children })}</>
}
