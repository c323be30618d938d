/** The page's address, where there is a page: not in Node, nor in React Native, whose `window` has no `location`. */
export function pageLocation(): Location | undefined {
  return typeof window === 'undefined' ? undefined : (window as Partial<Pick<Window, 'location'>>).location
}
