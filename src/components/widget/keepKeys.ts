const KINDS = ['keydown', 'keypress', 'keyup'] as const

/**
 * Keeps what is typed into fields of a shadow root from the page, which can't tell that it is: its shortcuts would take
 * each letter for one of theirs. Returns what ends that.
 */
export function keepKeys(host: HTMLElement): () => void {
  const keep = (event: KeyboardEvent) => {
    const [field] = event.composedPath()
    const isTyped = field instanceof HTMLElement && field.matches('input, textarea, [contenteditable]')
    if (isTyped && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation()
  }
  for (const kind of KINDS) host.addEventListener(kind, keep)
  return () => KINDS.forEach((kind) => host.removeEventListener(kind, keep))
}
