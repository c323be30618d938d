'use client'
import { useContext, useState } from 'react'
import { ImageLink } from '../internal/ImageLink.js'
import { useLabels } from '../internal/LabelsContext.js'
import { matchesHost } from '../internal/matchesHost.js'
import { parseWebUrl } from '../internal/parseWebUrl.js'
import { useTrustedHosts } from '../internal/TrustedHostsContext.js'
import { useFileOrigins } from '../internal/useFileOrigins.js'
import { InsideLinkContext } from './insideLinkContext.js'
import { LONGEST_URL } from './parseLink.js'

/**
 * A picture. One that the app itself stores, or from a host that it trusts, is shown; from anywhere else it says where
 * from, and loads when the reader asks for it: an address can carry away what was said. One that is shown opens large.
 */
export function MarkdownImage({ src, alt }: { src: string; alt: string }) {
  const labels = useLabels()
  const { isOwn } = useFileOrigins()
  const { imageHosts } = useTrustedHosts()
  const isInLink = useContext(InsideLinkContext)
  const [wanted, setWanted] = useState<string>()
  const url = src.length > LONGEST_URL ? null : parseWebUrl(src)
  if (!url) return <span data-part="refused-image">{alt || src}</span>
  if (isOwn(url) || matchesHost(url, imageHosts) || wanted === url.href) {
    const image = (
      <img src={url.href} alt={alt} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
    )
    if (isInLink) return image
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
      <button type="button" aria-label={labels.loadImageFrom(url.host)} onClick={() => setWanted(url.href)}>
        {labels.loadImage}
      </button>
    </span>
  )
}
