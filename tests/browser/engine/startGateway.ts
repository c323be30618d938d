import { createServer, request as startRequest } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from '../../../playground/backend/listen.js'
import type { Answer, RecordedRequest } from '../../support/recordingServer.js'
import { passUpgrades } from './passUpgrades.js'

/** A request that was kept waiting. */
export interface HeldRequest {
  /** Method and path with its query. */
  line: string
  /** The page has gone, or doesn't want the answer any more. */
  isGone: boolean
}

/** Requests that are kept from the server until they are let go. */
export interface Hold {
  requests: readonly HeldRequest[]
  /** Lets them go, and those that come later. */
  release: () => void
}

/** One origin for the pages and the API, as in front of any app, where requests can be kept waiting. */
export interface Gateway {
  port: number
  /** Every request for the API so far. */
  requests: readonly RecordedRequest[]
  /** Keeps those waiting whose method and path fit. */
  hold: (match: RegExp) => Hold
  /** Lets go of all that is held. */
  heal: () => void
  close: () => void
}

/** The backend answers to the names of its own machine only, and the page may know it by another. */
const HOST = '127.0.0.1'

/** Starts it. @param serve answers for the pages, and leaves the rest to the API */
export async function startGateway(
  backendPort: () => number | undefined,
  serve: (api: Answer) => Answer,
): Promise<Gateway> {
  const requests: RecordedRequest[] = []
  const holds = new Map<Hold, { match: RegExp; held: HeldRequest[]; until: Promise<void> }>()
  const whenLetGo = async ({ method, url, hungUp }: RecordedRequest) => {
    const line = `${method} ${url}`
    for (const { match, held, until } of holds.values()) {
      if (!match.test(line)) continue
      const request = { line, isGone: false }
      void hungUp.then(() => (request.isGone = true))
      held.push(request)
      await until
    }
  }
  const forward: Answer = (response, request) => {
    requests.push(request)
    void whenLetGo(request).then(() => {
      if (response.destroyed) return
      const { method, url: path, headers, body } = request
      const target = { host: HOST, port: backendPort(), method, path, headers: { ...headers, host: HOST } }
      const onward = startRequest(target, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('error', () => response.destroy()).pipe(response)
      })
      onward.on('error', () => response.destroy())
      response.on('close', () => onward.destroy())
      onward.end(body)
    })
  }
  const answer = serve(forward)
  const server = createServer((incoming, response) => {
    const hungUp = new Promise<void>((resolve) => response.on('close', resolve))
    const { method = '', url = '', headers } = incoming
    const { pathname: path, searchParams } = new URL(`http://server${url}`)
    void text(incoming).then(
      (body) => answer(response, { method, url, path, query: [...searchParams], headers, body, hungUp }),
      () => undefined,
    )
  })
  passUpgrades(server, HOST, backendPort)
  return {
    port: await listen(server, HOST, 0),
    requests,
    hold(match) {
      let release = () => {}
      const held: HeldRequest[] = []
      const until = new Promise<void>((resolve) => (release = resolve))
      const hold: Hold = {
        requests: held,
        release() {
          holds.delete(hold)
          release()
        },
      }
      holds.set(hold, { match, held, until })
      return hold
    },
    heal: () => [...holds.keys()].forEach((hold) => hold.release()),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
