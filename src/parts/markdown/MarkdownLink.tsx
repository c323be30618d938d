'use client'
import type { ReactNode } from 'react'
import { parseWebUrl } from '../internal/parseWebUrl.js'

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
  return (
    <a
      href={url.href}
      title={url.protocol === 'mailto:' ? url.pathname : url.host}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
    >
      <bdi>{children}</bdi>
    </a>
  )
}

function parseLink(href: string): URL | null {
  const web = parseWebUrl(href)
  if (web || !/^mailto:/i.test(href)) return web
  try {
    return new URL(href)
  } catch {
    return null
  }
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
