/** A browser that opens a tab has left this page by then. */
const LEAVES_WITHIN_MS = 1_000

/**
 * Opens an address that holds a token, in a tab that knows nothing of this page. Must be called from a click.
 *
 * A browser does not tell a page that it opened such a tab, nor that it refused to: what tells is whether the reader is
 * still here a moment later.
 *
 * @param url goes nowhere but to the browser
 * @returns whether it seems to have opened
 */
export async function openChannel(url: string): Promise<boolean> {
  window.open(url, '_blank', 'noopener,noreferrer')
  await new Promise((resolve) => setTimeout(resolve, LEAVES_WITHIN_MS))
  return document.hidden || !document.hasFocus()
}
