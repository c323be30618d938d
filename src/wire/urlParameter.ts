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
  const search = new URLSearchParams(page.search)
  if (!search.has(name)) return
  search.delete(name)
  const query = search.toString()
  // a router's state stays as it is
  window.history.replaceState(window.history.state, '', page.pathname + (query && `?${query}`) + page.hash)
}
