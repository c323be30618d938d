/** Longest wait where no frame comes: in a hidden tab, and in Node. */
const NO_FRAME_MS = 50

/** Calls back once, on the browser's next frame or after 50 ms, whichever is first; returns what calls it off. */
export function onNextFrame(callback: () => void): () => void {
  const frame = typeof requestAnimationFrame === 'function' ? requestAnimationFrame(run) : undefined
  const timer = setTimeout(run, NO_FRAME_MS)
  function cancel() {
    clearTimeout(timer)
    if (frame !== undefined) cancelAnimationFrame(frame)
  }
  function run() {
    cancel()
    callback()
  }
  return cancel
}
