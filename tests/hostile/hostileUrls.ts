import urls from './urls.json' with { type: 'json' }

/** A text that someone hands in as an address, an id or a name. */
export interface HostileUrl {
  id: string
  input: string
}

/** The hostile addresses. A long one is kept as the parts that it is repeated from. */
export function hostileUrls(): HostileUrl[] {
  return urls.map(({ id, input, parts }) => ({ id, input: input ?? expand(parts ?? []) }))
}

function expand(parts: readonly (readonly (string | number)[])[]): string {
  return parts.map(([text, times]) => String(text).repeat(Number(times))).join('')
}
