/**
 * Reads a URL that may be followed: absolute, `http:` or `https:`, and without a user name, which only serves to
 * dress one host up as another. Decided by what the parser made of it, never by the text.
 */
export function parseWebUrl(text: string, base?: string): URL | null {
  let url: URL
  try {
    url = new URL(text, base)
  } catch {
    return null
  }
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  return isWeb && url.username === '' && url.password === '' ? url : null
}
