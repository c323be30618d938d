'use client'
import { forwardRef, useContext, type ComponentPropsWithoutRef, type MouseEvent } from 'react'
import { matchesHost } from '../internal/matchesHost.js'
import { useTrustedHosts } from '../internal/TrustedHostsContext.js'
import { useFileOrigins } from '../internal/useFileOrigins.js'
import { LinkGuardContext } from './linkGuardContext.js'
import { PlainLink } from './PlainLink.js'

interface GuardedLinkProps extends ComponentPropsWithoutRef<'a'> {
  /** Where it leads: as parsed, and as it is told in the title. */
  url: URL
}

/** A link to a host that nobody has vouched for asks first, however it is clicked; any other is followed. */
export const GuardedLink = forwardRef<HTMLAnchorElement, GuardedLinkProps>(function GuardedLink(
  { url, ...props },
  ref,
) {
  const ask = useContext(LinkGuardContext)
  const { isOwn } = useFileOrigins()
  const { linkHosts } = useTrustedHosts()
  const link = { ...props, ref, href: url.href, title: url.host }
  if (!ask || isOwn(url) || matchesHost(url, linkHosts)) return <PlainLink {...link} />
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault()
    ask(url, event.currentTarget)
  }
  return (
    <PlainLink
      {...link}
      aria-haspopup="dialog"
      onClick={onClick}
      onAuxClick={(event) => {
        if (event.button === 1) onClick(event)
      }}
    />
  )
})
