import type { RecordedRequest, RecordingServer } from './recordingServer.js'

/** A request that lets its receiver speak for somebody. */
interface Told {
  url: string
  secrets: string[]
}

const HEADERS = [
  'authorization',
  'base44-service-authorization',
  'on-behalf-of',
  'x-base44-anonymous-id',
  'cookie',
]

/** What a server was told that it could speak for somebody with: headers for that, and known secrets wherever they are. */
export function secretsTold({ requests }: RecordingServer, secrets: readonly string[]): Told[] {
  return requests
    .map((request) => ({ url: request.url, secrets: secretsIn(request, secrets) }))
    .filter((told) => told.secrets.length > 0)
}

function secretsIn({ url, query, headers, body }: RecordedRequest, secrets: readonly string[]): string[] {
  const text = JSON.stringify([url, query, headers, body])
  return [
    ...HEADERS.filter((name) => name in headers),
    ...(query.some(([name]) => name.endsWith('token')) ? ['token='] : []),
    ...secrets.filter((secret) => text.includes(secret)),
  ]
}
