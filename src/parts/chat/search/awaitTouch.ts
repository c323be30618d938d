const TOUCHES = ['wheel', 'touchmove', 'pointerdown'] as const

/** Is aborted as soon as the reader scrolls or presses something in an element: from then on it is theirs. */
export function awaitTouch(element: Element): AbortController {
  const touch = new AbortController()
  const options = { signal: touch.signal, passive: true }
  for (const name of TOUCHES) element.addEventListener(name, () => touch.abort(), options)
  return touch
}
