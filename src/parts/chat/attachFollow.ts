import { createAnchor } from './createAnchor.js'
import type { Follow } from './createFollow.js'

/** How near to the end counts as the end, in pixels: less than a line. */
const AT_END = 8

/**
 * Keeps a scroll container at its end for as long as the reader wants that, and not a moment longer.
 * What the reader does decides (wheel, touch, keys, scrollbar, a selection, opening a card), never the distance alone.
 * Layout is read once per resize or scroll, when the browser has just computed it; never once per message.
 *
 * @returns what detaches it
 */
export function attachFollow(viewport: HTMLElement, follow: Follow): () => void {
  let lastTop = viewport.scrollTop
  let lastHeight = viewport.scrollHeight
  let touchY = 0
  const anchor = createAnchor(viewport)

  const distance = () => viewport.scrollHeight - viewport.scrollTop - viewport.clientHeight
  const remember = () => {
    lastTop = viewport.scrollTop
    lastHeight = viewport.scrollHeight
    if (follow.isFollowing.get()) anchor.release()
    else anchor.take()
  }
  const toEnd = () => {
    viewport.scrollTop = viewport.scrollHeight
    remember()
  }
  const stopIfScrollable = () => {
    if (viewport.scrollTop > 0) follow.stop()
  }

  const onWheel = (event: WheelEvent) => {
    if (event.deltaY < 0) stopIfScrollable()
  }
  const onTouchStart = (event: TouchEvent) => {
    touchY = event.touches[0]?.clientY ?? 0
  }
  const onTouchMove = (event: TouchEvent) => {
    if ((event.touches[0]?.clientY ?? 0) > touchY) stopIfScrollable()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (['ArrowUp', 'PageUp', 'Home'].includes(event.key)) stopIfScrollable()
  }
  // An opened card grows downwards from where it was pressed; the press must stay under the pointer.
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[aria-expanded]')) {
      follow.stop()
      remember()
    }
  }
  const onScroll = () => {
    const { scrollTop, scrollHeight } = viewport
    // Where the list has just become longer or shorter, it was not the reader who scrolled.
    if (scrollTop < lastTop && scrollHeight === lastHeight && distance() > AT_END) follow.stop()
    else if (scrollTop > lastTop && distance() <= AT_END) follow.resume()
    remember()
  }
  const onResize = () => {
    if (follow.isFollowing.get() && !hasSelectionIn(viewport)) toEnd()
    else stay()
  }
  const stay = () => {
    // scrolled by somebody, of which the event is still to come: that is where it stays
    if (viewport.scrollTop === lastTop) anchor.hold()
    if (distance() <= 1) follow.resume()
    remember()
  }

  const listeners = new AbortController()
  const options = { signal: listeners.signal, passive: true }
  viewport.addEventListener('wheel', onWheel, options)
  viewport.addEventListener('touchstart', onTouchStart, options)
  viewport.addEventListener('touchmove', onTouchMove, options)
  viewport.addEventListener('keydown', onKeyDown, options)
  viewport.addEventListener('click', onClick, { ...options, capture: true })
  viewport.addEventListener('scroll', onScroll, options)
  const unobserve = observeSize(viewport, onResize)
  const offJump = follow.onJump(toEnd)
  if (follow.isFollowing.get()) toEnd()
  return () => {
    listeners.abort()
    unobserve()
    offJump()
  }
}

function hasSelectionIn(viewport: HTMLElement): boolean {
  const selection = viewport.ownerDocument.getSelection()
  return selection !== null && !selection.isCollapsed && viewport.contains(selection.anchorNode)
}

/** Calls back when the container or anything directly in it changes its size, before that is painted. */
function observeSize(viewport: HTMLElement, onResize: () => void): () => void {
  // where there is no layout, as in a test of an app in jsdom, nothing has a size
  if (typeof ResizeObserver === 'undefined') return () => {}
  const sizes = new ResizeObserver(onResize)
  const observeAll = () => {
    sizes.disconnect()
    for (const element of [viewport, ...viewport.children]) sizes.observe(element)
  }
  const children = new MutationObserver(observeAll)
  children.observe(viewport, { childList: true })
  observeAll()
  return () => {
    sizes.disconnect()
    children.disconnect()
  }
}
