'use client'
import { forwardRef, useState } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { DialogPlace } from '../internal/DialogPlace.js'
import { Item } from '../internal/elements.js'
import { FileName } from '../internal/FileName.js'
import { ImageLink } from '../internal/ImageLink.js'
import { useLabels } from '../internal/LabelsContext.js'
import { readableName } from '../internal/readableName.js'
import { useFileOrigins } from '../internal/useFileOrigins.js'
import { GuardedLink } from '../markdown/GuardedLink.js'
import { LONGEST_URL } from '../markdown/parseLink.js'
import { PlainLink } from '../markdown/PlainLink.js'
import { useMessage } from './messageContext.js'

/** What `ChatAttachment` takes, besides the props of its element. */
export interface ChatAttachmentProps extends Omit<PartProps<'li'>, 'children' | 'asChild'> {
  fileUrl: string
}

/**
 * One file of a message: a picture that the app itself stores is shown and opens large, anything else is a link with
 * its name, and so is a picture that does not load. A link to a foreign host asks first, unless the reader has sent it.
 * Shows `data-kind` (`image`, `file` or `refused`).
 */
export const ChatAttachment = forwardRef<HTMLLIElement, ChatAttachmentProps>(function ChatAttachment(
  { fileUrl, ...props },
  ref,
) {
  const { resolve, isOwn } = useFileOrigins()
  const labels = useLabels()
  const [hasFailed, setHasFailed] = useState(false)
  const { message } = useMessage('ChatAttachment')
  const url = resolve(fileUrl)
  if (!url || url.href.length > LONGEST_URL) {
    return (
      <Item {...props} ref={ref} data-kind="refused">
        {labels.cannotOpenFile}
      </Item>
    )
  }
  const name = nameIn(url)
  const isImage = !hasFailed && isOwn(url) && IMAGE.test(url.pathname)
  // a long name is in two pieces, which would be read as two words
  const link = { 'aria-label': readableName(name, labels.unnamedFile), children: <FileName name={name} /> }
  return (
    <Item {...props} ref={ref} data-kind={isImage ? 'image' : 'file'}>
      <DialogPlace>
        {isImage ? (
          <ImageLink href={url.href}>
            <img
              src={url.href}
              alt={readableName(name, labels.image)}
              loading="lazy"
              decoding="async"
              referrerPolicy="no-referrer"
              onError={() => setHasFailed(true)}
            />
          </ImageLink>
        ) : message.role === 'user' ? (
          // whoever sent it knows it
          <PlainLink {...link} href={url.href} title={isOwn(url) ? undefined : url.host} />
        ) : (
          <GuardedLink {...link} url={url} />
        )}
      </DialogPlace>
    </Item>
  )
})

/** What browsers draw and a script can't hide in. */
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif)$/i

function nameIn(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
