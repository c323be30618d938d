import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** One request as it came over the network. */
export interface RecordedRequest {
  method: string
  /** Path and query, as they were sent. */
  url: string
  path: string
  query: [name: string, value: string][]
  headers: IncomingHttpHeaders
  body: string
  /** Resolves when the client has gone before it was answered. */
  hungUp: Promise<void>
}

/** Answers a request; one that does nothing leaves it open. */
export type Answer = (response: ServerResponse, request: RecordedRequest) => void

export interface RecordingServer {
  url: string
  http: Server
  requests: RecordedRequest[]
  /** The newest request; throws when there is none. */
  last: () => RecordedRequest
  /** Answers from now on. */
  answer: (answer: Answer) => void
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return raw(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers })
}

/** Answers with a text as it is. */
export function raw(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(status, headers).end(body)
}

/** Starts an HTTP server that records what it is sent; it goes when the test is over. */
export async function startRecordingServer(first: Answer = json({})): Promise<RecordingServer> {
  const requests: RecordedRequest[] = []
  let answer = first
  const http = createServer((incoming, response) => {
    const hungUp = new Promise<void>((resolve) => response.on('close', resolve))
    const { method = '', url = '', headers } = incoming
    const { pathname: path, searchParams } = new URL(`http://server${url}`)
    void text(incoming).then(
      (body) => {
        const request = { method, url, path, query: [...searchParams], headers, body, hungUp }
        requests.push(request)
        answer(response, request)
      },
      () => undefined,
    )
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  )
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    http,
    requests,
    last() {
      const request = requests.at(-1)
      if (!request) throw new Error('The server was not asked anything')
      return request
    },
    answer: (next) => void (answer = next),
  }
}
