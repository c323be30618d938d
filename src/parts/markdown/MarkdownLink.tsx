'use client'
import { useContext, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react'
import { matchesHost } from '../internal/matchesHost.js'
import { parseWebUrl } from '../internal/parseWebUrl.js'
import { useTrustedHosts } from '../internal/TrustedHostsContext.js'
import { useFileOrigins } from '../internal/useFileOrigins.js'
import { LinkGuardContext } from './linkGuardContext.js'

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
  return url.protocol === 'mailto:' ? (
    <PlainLink href={url.href} title={url.pathname}>
      {children}
    </PlainLink>
  ) : (
    <WebLink url={url}>{children}</WebLink>
  )
}

/** One to a host that nobody has vouched for asks first, however it is clicked. */
function WebLink({ url, children }: { url: URL; children: ReactNode }) {
  const ask = useContext(LinkGuardContext)
  const { isOwn } = useFileOrigins()
  const { linkHosts } = useTrustedHosts()
  if (!ask || isOwn(url) || matchesHost(url, linkHosts)) {
    return (
      <PlainLink href={url.href} title={url.host}>
        {children}
      </PlainLink>
    )
  }
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault()
    ask(url, event.currentTarget)
  }
  return (
    <PlainLink
      href={url.href}
      title={url.host}
      aria-haspopup="dialog"
      onClick={onClick}
      onAuxClick={(event) => {
        if (event.button === 1) onClick(event)
      }}
    >
      {children}
    </PlainLink>
  )
}

function PlainLink({ children, ...props }: ComponentPropsWithoutRef<'a'>) {
  return (
    <a {...props} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
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
