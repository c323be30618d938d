/** A picture that can be shown large. */
export interface FoundImage {
  href: string
  name: string
  link: Element
}

/** The pictures of the message that a link stands in, in the order in which they are seen. */
export function findImages(link: Element): readonly FoundImage[] {
  const message = link.closest('[data-role]') ?? link.parentElement ?? link
  const links = [...message.querySelectorAll<HTMLAnchorElement>('a[data-part="image-link"]')]
  return links.map((one) => ({
    href: one.href,
    name: one.getAttribute('aria-label') ?? one.querySelector('img')?.alt ?? '',
    link: one,
  }))
}
