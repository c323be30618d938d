/** What floats over the lower edge of the messages, in pixels. */
const COVERED = 56
const MARGIN = 8

/** How far below the upper edge a match comes to stand, as a part of the height. */
const READING_HEIGHT = 0.3

/**
 * Scrolls a match before the reader's eyes, in a code or table that is wider than its frame too. What is in sight already
 * stays where it is.
 */
export function bringIntoView(scroller: Element, match: Range): void {
  // where there is no layout, as in a test of an app in jsdom, there is nothing to scroll
  if (scroller.clientHeight === 0) return
  for (const frame of framesOf(scroller, match)) {
    const { left, right } = frame.getBoundingClientRect()
    const hit = match.getBoundingClientRect()
    if (hit.left < left) frame.scrollLeft += hit.left - left - MARGIN
    else if (hit.right > right) frame.scrollLeft += hit.right - right + MARGIN
  }
  const { top, bottom, height } = scroller.getBoundingClientRect()
  const hit = match.getBoundingClientRect()
  if (hit.top >= top + MARGIN && hit.bottom <= bottom - COVERED) return
  scroller.scrollTop += hit.top - top - height * READING_HEIGHT
}

/** The frames within the scroller in which the match can be moved sideways. */
function framesOf(scroller: Element, { startContainer }: Range): readonly Element[] {
  const frames: Element[] = []
  let element = startContainer.parentElement
  while (element && element !== scroller) {
    if (element.scrollWidth > element.clientWidth) frames.push(element)
    element = element.parentElement
  }
  return frames
}
