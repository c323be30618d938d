/**
 * Lets the page have frames as fast as it can take them, and not sixty a second: what is drawn is the same, and most of
 * what the harness does is waiting for the next. Returns what turns that on and off; off, frames are the browser's.
 */
export function hurryFrames(): (isHurried: boolean) => void {
  let isHurried = false
  let last = 0
  const waiting = new Map<number, FrameRequestCallback>()
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const callbacks = [...waiting.values()]
    waiting.clear()
    for (const callback of callbacks) callback(performance.now())
  }
  const request = window.requestAnimationFrame.bind(window)
  const cancel = window.cancelAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => {
    if (!isHurried) return request(callback)
    if (waiting.size === 0) port2.postMessage(null)
    // the browser's own ids count upwards
    waiting.set(--last, callback)
    return last
  }
  window.cancelAnimationFrame = (id) => (id < 0 ? void waiting.delete(id) : cancel(id))
  return (next) => void (isHurried = next)
}
