/** What has the focus in the tree that an element stands in: its page, or the shadow that it is in. */
export function focusedIn(element: Element): HTMLElement | null {
  // The cast states what the root of an element in a page can be.
  const root = element.getRootNode() as Document | ShadowRoot
  const focused = root.activeElement
  return focused && 'focus' in focused ? (focused as HTMLElement) : null
}
