/** Resolves as soon as it is there, or when the time is over: what is seen then is for the test to judge. */
export async function happens(isThere: () => boolean, patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs
  while (!isThere() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
}
