'use client'
import { forwardRef, useContext, type ComponentPropsWithoutRef, type MouseEvent } from 'react'
import { DialogPlaceContext } from '../internal/dialogPlaceContext.js'
import { useLabels } from '../internal/LabelsContext.js'
import { matchesHost } from '../internal/matchesHost.js'
import { useTrustedHosts } from '../internal/TrustedHostsContext.js'
import { useFileOrigins } from '../internal/useFileOrigins.js'
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
  const openDialog = useContext(DialogPlaceContext)
  const { linkTitle, linkExplained } = useLabels()
  const { isOwn } = useFileOrigins()
  const { linkHosts } = useTrustedHosts()
  const link = { ...props, ref, href: url.href, title: url.host }
  if (!openDialog || isOwn(url) || matchesHost(url, linkHosts)) return <PlainLink {...link} />
  const ask = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault()
    const opener = event.currentTarget
    import('./LinkDialog.js').then(
      ({ LinkDialog }) =>
        openDialog({ opener, render: (onClose) => <LinkDialog url={url} link={opener} onClose={onClose} /> }),
      // offline, or deployed anew since: the browser can ask too
      () => {
        const isSure = window.confirm(`${linkTitle}\n${linkExplained}\n\n${url.host}\n\n${url.href}`)
        if (isSure) window.open(url.href, '_blank', 'noopener,noreferrer')
      },
    )
  }
  return (
    <PlainLink
      {...link}
      aria-haspopup="dialog"
      onClick={ask}
      onAuxClick={(event) => {
        if (event.button === 1) ask(event)
      }}
    />
  )
})
