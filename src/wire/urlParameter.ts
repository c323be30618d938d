import { pageLocation } from './pageLocation.js'

/** A parameter of the page's address, such as the `access_token` with which a login comes back. */
export function readUrlParameter(name: string): string | undefined {
  const page = pageLocation()
  return (page && new URLSearchParams(page.search).get(name)) || undefined
}

/** Takes a parameter out of the page's address, where a reload, a link or a log would repeat it. */
export function removeUrlParameter(name: string): void {
  const page = pageLocation()
  if (!page) return
  const url = new URL(page.href)
  if (!url.searchParams.has(name)) return
  url.searchParams.delete(name)
  // a router's state stays as it is
  window.history.replaceState(
    window.history.state,
    '',
    url.pathname.startsWith('//') ? url.href : url.pathname + url.search + url.hash,
  )
}
