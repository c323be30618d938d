'use client'
import { useContext, useEffect, useState } from 'react'
import { ImageLink } from '../internal/ImageLink.js'
import { useLabels } from '../internal/LabelsContext.js'
import { matchesHost } from '../internal/matchesHost.js'
import { parseWebUrl } from '../internal/parseWebUrl.js'
import { useTrustedHosts } from '../internal/TrustedHostsContext.js'
import { useFileOrigins } from '../internal/useFileOrigins.js'
import { InsideLinkContext, type SurroundingLink } from './insideLinkContext.js'
import { LoadImageButton } from './LoadImageButton.js'
import { LONGEST_URL } from './parseLink.js'

/**
 * A picture. One that the app itself stores, or from a host that it trusts, is shown; from anywhere else it says where
 * from, and loads when the reader asks for it: an address can carry away what was said. One that is shown opens large,
 * but in a link, which is followed.
 */
export function MarkdownImage({ src, alt }: { src: string; alt: string }) {
  const labels = useLabels()
  const { isOwn } = useFileOrigins()
  const { imageHosts } = useTrustedHosts()
  const link = useContext(InsideLinkContext)
  const [wanted, setWanted] = useState<string>()
  const url = src.length > LONGEST_URL ? null : parseWebUrl(src)
  if (!url) return <span data-part="refused-image">{alt || src}</span>
  const isWanted = link ? link.wanted.has(url.href) : wanted === url.href
  if (isWanted || isOwn(url) || matchesHost(url, imageHosts)) {
    const image = (
      <img src={url.href} alt={alt} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
    )
    if (link) return image
    return (
      <ImageLink href={url.href} aria-label={alt || labels.image}>
        {image}
      </ImageLink>
    )
  }
  return (
    <span data-part="image">
      <span>
        <bdi>{labels.imageNotLoaded(url.host)}</bdi>
        {alt && <bdi data-part="alt">{alt}</bdi>}
      </span>
      {link ? (
        <OfferedPicture href={url.href} offer={link.offer} />
      ) : (
        <LoadImageButton host={url.host} onLoad={() => setWanted(url.href)} />
      )}
    </span>
  )
}

/** Offers a picture to the link in which it stands. Draws nothing. */
function OfferedPicture({ href, offer }: { href: string; offer: SurroundingLink['offer'] }) {
  useEffect(() => offer(new URL(href)), [href, offer])
  return null
}
