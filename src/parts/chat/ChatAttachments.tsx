'use client'
import { forwardRef, type ReactNode } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { List } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { ChatAttachment } from './ChatAttachment.js'
import { useMessage } from './messageContext.js'

/** What `ChatAttachments` takes, besides the props of its element. */
export interface ChatAttachmentsProps extends Omit<PartProps<'ul'>, 'children' | 'asChild'> {
  /** Draws one file. Default: a `ChatAttachment`. */
  children?: ((fileUrl: string) => ReactNode) | undefined
}

/** The files of a message. Renders nothing where there are none. */
export const ChatAttachments = forwardRef<HTMLUListElement, ChatAttachmentsProps>(function ChatAttachments(
  { children, ...props },
  ref,
) {
  const { message } = useMessage('ChatAttachments')
  const labels = useLabels()
  const fileUrls = message.file_urls
  if (!fileUrls || fileUrls.length === 0) return null
  return (
    <List aria-label={labels.attachments} {...props} ref={ref}>
      {[...new Set(fileUrls)].map((fileUrl) =>
        children ? children(fileUrl) : <ChatAttachment key={fileUrl} fileUrl={fileUrl} />,
      )}
    </List>
  )
})
