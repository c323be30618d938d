'use client'
import { forwardRef, type CSSProperties } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useMounted } from '../internal/useMounted.js'
import { useAnnouncement } from './useAnnouncement.js'

/** The props of `ChatAnnouncer`. It speaks its own words. */
export type ChatAnnouncerProps = Omit<PartProps<'div'>, 'children' | 'asChild'>

const unseen: CSSProperties = {
  position: 'absolute',
  inlineSize: 1,
  blockSize: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/**
 * The one thing that speaks to a screen reader: that the agent is answering, then its answer, once.
 * It hides itself, and only once mounted: a strict CSP allows no `style` in a server's HTML.
 */
export const ChatAnnouncer = forwardRef<HTMLDivElement, ChatAnnouncerProps>(
  function ChatAnnouncer(props, ref) {
    const text = useAnnouncement('ChatAnnouncer')
    const isMounted = useMounted()
    return (
      <Div role="status" aria-live="polite" {...(isMounted && { style: unseen })} {...props} ref={ref}>
        {text}
      </Div>
    )
  },
)
