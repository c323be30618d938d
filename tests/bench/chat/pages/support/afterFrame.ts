/** Resolves right after the next frame was laid out and painted: what is posted in a frame runs when it is done. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    requestAnimationFrame(() => port2.postMessage(undefined))
  })
}
