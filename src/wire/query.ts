/**
 * Encodes a query as the platform's agent routes take it: nested objects in brackets (`q[agent_name]=x`),
 * top-level arrays as `key[]=`, nested arrays as `key[i]=`, dates as ISO 8601. Absent and null values are left out.
 */
export function encodeQuery(params: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    if (Array.isArray(value)) value.forEach((item) => appendValue(search, `${key}[]`, item))
    else appendValue(search, key, value)
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

function appendValue(search: URLSearchParams, key: string, value: unknown): void {
  if (value === undefined || value === null) return
  if (value instanceof Date) search.append(key, value.toISOString())
  else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) appendValue(search, `${key}[${name}]`, inner)
  } else search.append(key, typeof value === 'string' ? value : JSON.stringify(value))
}
