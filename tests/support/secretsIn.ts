import type { RecordedRequest } from './recordingServer.js'

const HEADERS = [
  'authorization',
  'base44-service-authorization',
  'on-behalf-of',
  'x-base44-anonymous-id',
  'cookie',
]

/** What of a request lets its receiver speak for somebody: headers that do so, and known secrets wherever they are. */
export function secretsIn({ url, headers, body }: RecordedRequest, secrets: readonly string[]): string[] {
  const text = decodeURIComponent(url) + JSON.stringify(headers) + body
  return [
    ...HEADERS.filter((name) => name in headers),
    ...(new URL(url, 'http://server').searchParams.has('token') ? ['token='] : []),
    ...secrets.filter((secret) => text.includes(secret)),
  ]
}
