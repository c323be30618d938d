/** Hides a text, and keeps its length. */
export function hideText(text: string): string {
  return '•'.repeat(text.length)
}
