import { readSelection } from '../internal/readSelection.js'
import { createAnchor } from './createAnchor.js'
import type { Follow } from './createFollow.js'
import { createPin, type Pinned } from './createPin.js'
import { watchReader } from './watchReader.js'

/** How near to the end counts as the end, in pixels: less than a line. */
const AT_END = 8

/**
 * Keeps a scroll container at its end for as long as the reader wants that, and not a moment longer.
 * What the reader does decides (wheel, touch, keys, scrollbar, a selection, opening a card), never the distance alone.
 * Layout is read once per resize or scroll, when the browser has just computed it; never once per message.
 *
 * @param pinsSent whether what the reader sends is to go to the upper edge: then the end is followed only until the
 *   answer has filled what is below it
 * @returns what detaches it
 */
export function attachFollow(viewport: HTMLElement, follow: Follow, pinsSent: () => boolean): () => void {
  let lastTop = viewport.scrollTop
  let lastHeight = viewport.scrollHeight
  let pinned: Pinned = 'none'
  const anchor = createAnchor(viewport)
  const pin = createPin(viewport)

  const distance = () => viewport.scrollHeight - viewport.scrollTop - viewport.clientHeight
  const remember = () => {
    lastTop = viewport.scrollTop
    lastHeight = viewport.scrollHeight
    if (follow.isFollowing.get()) anchor.release()
    else anchor.take()
  }
  const unpin = () => {
    pin.release()
    pinned = 'none'
  }
  const toEnd = () => {
    viewport.scrollTop = viewport.scrollHeight
    remember()
  }
  const onScroll = () => {
    const { scrollTop, scrollHeight } = viewport
    // Where the list has just become longer or shorter, it was not the reader who scrolled.
    if (scrollTop < lastTop && scrollHeight === lastHeight && distance() > AT_END) follow.stop()
    else if (scrollTop > lastTop && distance() <= AT_END) {
      if (pinned === 'full') unpin()
      follow.resume()
    }
    remember()
  }
  const onResize = () => {
    const before = pinned
    pinned = pin.measure()
    if (!follow.isFollowing.get() || hasSelectionIn(viewport)) stay()
    else if (pinned === 'none') toEnd()
    else stayPinned(before)
  }
  const stay = () => {
    // scrolled by somebody, of which the event is still to come: that is where it stays
    if (viewport.scrollTop === lastTop) anchor.hold()
    if (distance() <= 1) follow.resume()
    remember()
  }
  const stayPinned = (before: Pinned) => {
    if (before !== 'full') pin.hold()
    if (pinned === 'full') follow.stop()
    remember()
  }

  const unwatch = watchReader(viewport, {
    onUp() {
      if (viewport.scrollTop > 0) follow.stop()
    },
    // An opened card grows downwards from where it was pressed; the press must stay under the pointer.
    onToggle() {
      follow.stop()
      remember()
    },
    onScroll,
  })
  const unobserve = observeSize(viewport, onResize)
  const offJump = follow.onJump((hasSent) => {
    unpin()
    if (hasSent && pinsSent()) pin.await()
    else toEnd()
  })
  if (follow.isFollowing.get()) toEnd()
  return () => {
    unwatch()
    unobserve()
    offJump()
  }
}

function hasSelectionIn(viewport: HTMLElement): boolean {
  const selection = readSelection(viewport)
  return selection !== null && !selection.isCollapsed && viewport.contains(selection.anchorNode)
}

/** Calls back when the container or anything directly in it changes its size, before that is painted. */
function observeSize(viewport: HTMLElement, onResize: () => void): () => void {
  // where there is no layout, as in a test of an app in jsdom, nothing has a size
  if (typeof ResizeObserver === 'undefined') return () => {}
  const sizes = new ResizeObserver(onResize)
  const observeAll = () => {
    sizes.disconnect()
    // its padding is ours to change, and no news
    sizes.observe(viewport, { box: 'border-box' })
    for (const element of viewport.children) sizes.observe(element)
  }
  const children = new MutationObserver(observeAll)
  children.observe(viewport, { childList: true })
  observeAll()
  return () => {
    sizes.disconnect()
    children.disconnect()
  }
}
