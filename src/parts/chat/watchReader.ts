interface ReaderListener {
  /** They move up: by wheel, finger or key. */
  onUp: () => void
  /** They open or close something in the list. */
  onToggle: () => void
  onScroll: () => void
}

/**
 * Tells what the reader does to a scroll container.
 *
 * @returns what ends that
 */
export function watchReader(viewport: HTMLElement, { onUp, onToggle, onScroll }: ReaderListener): () => void {
  let touchY = 0
  const onWheel = (event: WheelEvent) => {
    if (event.deltaY < 0) onUp()
  }
  const onTouchStart = (event: TouchEvent) => {
    touchY = event.touches[0]?.clientY ?? 0
  }
  const onTouchMove = (event: TouchEvent) => {
    if ((event.touches[0]?.clientY ?? 0) > touchY) onUp()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (['ArrowUp', 'PageUp', 'Home'].includes(event.key)) onUp()
  }
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[aria-expanded]')) onToggle()
  }

  const listeners = new AbortController()
  const options = { signal: listeners.signal, passive: true }
  viewport.addEventListener('wheel', onWheel, options)
  viewport.addEventListener('touchstart', onTouchStart, options)
  viewport.addEventListener('touchmove', onTouchMove, options)
  viewport.addEventListener('keydown', onKeyDown, options)
  viewport.addEventListener('click', onClick, { ...options, capture: true })
  viewport.addEventListener('scroll', onScroll, options)
  return () => listeners.abort()
}
