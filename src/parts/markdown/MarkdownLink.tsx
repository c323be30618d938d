'use client'
import type { ReactNode } from 'react'
import { GuardedLink } from './GuardedLink.js'
import { LinkPictures } from './LinkPictures.js'
import { parseLink } from './parseLink.js'
import { PlainLink } from './PlainLink.js'

interface MarkdownLinkProps {
  href: string
  children?: ReactNode
}

/**
 * A link that goes where it says: decided by the parsed address, which is also the one that is followed and, with its
 * true host, the one in the title. One that may not be followed is the text that it was written as.
 */
export function MarkdownLink({ href, children }: MarkdownLinkProps) {
  const url = parseLink(href)
  if (!url) return <span data-part="refused-link">{children}</span>
  // its words may turn their direction
  const words = <bdi>{children}</bdi>
  return (
    <LinkPictures>
      {url.protocol === 'mailto:' ? (
        <PlainLink href={url.href} title={url.pathname}>
          {words}
        </PlainLink>
      ) : (
        <GuardedLink url={url}>{words}</GuardedLink>
      )}
    </LinkPictures>
  )
}
