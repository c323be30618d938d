/** Resolves when the page has drawn what it was given before. */
export async function nextUpdate(): Promise<void> {
  // one in which it is taken up, and one in which it is drawn
  await nextFrame()
  await nextFrame()
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}
