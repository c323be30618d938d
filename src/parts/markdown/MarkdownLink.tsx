'use client'
import type { ReactNode } from 'react'
import { GuardedLink } from './GuardedLink.js'
import { parseLink } from './parseLink.js'
import { PlainLink } from './PlainLink.js'

interface MarkdownLinkProps {
  href: string | undefined
  /** The id that a footnote's link leads to. */
  target: string | undefined
  id: string | undefined
  children: ReactNode
}

/**
 * A link that goes where it says: decided by the parsed address, which is also the one that is followed and, with its
 * true host, the one in the title. One that may not be followed is the text that it was written as.
 */
export function MarkdownLink({ href = '', target, id, children }: MarkdownLinkProps) {
  if (target !== undefined) return <FootnoteLink target={target} id={id} label={children} />
  const url = parseLink(href)
  if (!url) return <span data-part="refused-link">{children}</span>
  // its words may turn their direction
  const words = <bdi>{children}</bdi>
  return url.protocol === 'mailto:' ? (
    <PlainLink href={url.href} title={url.pathname}>
      {words}
    </PlainLink>
  ) : (
    <GuardedLink url={url}>{words}</GuardedLink>
  )
}

/** Goes to a footnote and back without touching the page's address, which may be the app's route. */
function FootnoteLink({ target, id, label }: { target: string; id: string | undefined; label: ReactNode }) {
  const go = () => {
    const element = document.getElementById(target) ?? document.getElementById(decodeURIComponent(target))
    if (!element) return
    element.scrollIntoView({ block: 'nearest' })
    const focusable = element.matches('button') ? element : element.querySelector('button')
    focusable?.focus()
  }
  return (
    <button type="button" id={id} data-part="footnote-link" onClick={go}>
      {label}
    </button>
  )
}
