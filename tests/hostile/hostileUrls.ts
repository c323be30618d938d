import urls from './urls.json' with { type: 'json' }

/** A text that someone hands in as an address, an id or a name. */
export interface HostileUrl {
  id: string
  input: string
}

/** The hostile addresses. A long one is kept as the parts that it is repeated from: `[text, times]`. */
export function hostileUrls(): HostileUrl[] {
  return urls.map(({ id, ...entry }) => ({ id, input: 'input' in entry ? entry.input : expand(entry.parts) }))
}

function expand(parts: readonly (readonly (string | number)[])[]): string {
  return parts.map(([text, times]) => String(text).repeat(Number(times))).join('')
}
