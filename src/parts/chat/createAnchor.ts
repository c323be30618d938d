/** Keeps what is at the upper edge of a scroll container where it is, whatever comes in or grows above it. */
export interface Anchor {
  /** Takes what is at the edge now. */
  take: () => void
  /** Scrolls by as much as that has been moved since by anything but scrolling. */
  hold: () => void
  /** Holds nothing any more. */
  release: () => void
}

/** Rows, blocks of a message, and what is in them. */
const DEEPEST = 12

/**
 * Makes an anchor for a scroll container, in place of the browser's own: Safari has none, and the others would move
 * twice what a list of rows in sight moves by itself.
 */
export function createAnchor(viewport: HTMLElement): Anchor {
  viewport.style.setProperty('overflow-anchor', 'none')
  let anchor: { element: Element; place: number } | undefined
  /** Where an element stands below the upper edge, which itself may be pushed down by what appears above it. */
  const placeOf = (element: Element) =>
    element.getBoundingClientRect().top - viewport.getBoundingClientRect().top + viewport.offsetTop
  return {
    take() {
      const element = findAtEdge(viewport)
      anchor = element && { element, place: placeOf(element) }
    },
    hold() {
      if (anchor?.element.isConnected !== true) return
      const moved = placeOf(anchor.element) - anchor.place
      // a fraction of a pixel is rounding
      if (Math.abs(moved) >= 1) viewport.scrollTop += moved
    },
    release: () => (anchor = undefined),
  }
}

/** The innermost element that begins at the upper edge or is the first below it. */
function findAtEdge(viewport: HTMLElement): Element | undefined {
  const edge = viewport.getBoundingClientRect().top
  let found: Element | undefined
  let parent: Element = viewport
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const child = [...parent.children].find((element) => endsBelow(element, edge))
    if (!child) break
    found = child
    if (child.getBoundingClientRect().top >= edge) break
    parent = child
  }
  return found
}

function endsBelow(element: Element, edge: number): boolean {
  const { bottom, height } = element.getBoundingClientRect()
  return height > 0 && bottom > edge
}
