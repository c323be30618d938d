/** A page's address, as scripts see it. */
export interface PageLocation {
  /** What stands under `window.location`. */
  object: { readonly href: string }
  /** Moves to an address, relative to the last one. */
  go: (href: string) => void
}

const read = ['origin', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'] as const

/** Makes a `location` that says where it is sent and stays where it is. */
export function pageLocation(onNavigate: (href: string) => void): PageLocation {
  let url = new URL('https://shop.example/')
  const navigate = (href: string) => onNavigate(new URL(href, url).href)
  const object = {
    assign: navigate,
    replace: navigate,
    reload: () => navigate(url.href),
    toString: () => url.href,
  }
  for (const name of read) Object.defineProperty(object, name, { get: () => url[name], enumerable: true })
  Object.defineProperty(object, 'href', { get: () => url.href, set: navigate, enumerable: true })
  return {
    // `href` has just been defined
    object: object as typeof object & { readonly href: string },
    go: (href) => void (url = new URL(href, url)),
  }
}
