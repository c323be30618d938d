/** Resolves in a later task, as everything does that comes over a network. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
