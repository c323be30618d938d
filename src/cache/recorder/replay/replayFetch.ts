import { readRequest } from './readRequest.js'
import type { Outcome } from './readScript.js'
import type { ReplayDesk } from './replayDesk.js'

const NOTHING = {
  error: {
    name: 'HttpError',
    message: 'The recording has no answer to this',
    status: 404,
    code: 'NOT_RECORDED',
  },
}

/** A `fetch` that a recording answers, and that reaches nothing else. */
export function createReplayFetch(desk: Pick<ReplayDesk, 'ask'>): typeof fetch {
  return async (input, init) => {
    const request = readRequest(init?.method ?? 'GET', input instanceof Request ? input.url : String(input))
    const outcome = request && (await desk.ask(request, init?.signal ?? undefined))
    return toResponse(outcome ?? NOTHING)
  }
}

/** @throws {TypeError} as `fetch` does when no answer comes */
function toResponse(outcome: Outcome): Response {
  if ('answer' in outcome) return json(outcome.answer ?? null, 200)
  const { name, message, status, code } = outcome.error
  // an answer that the client could not read: it can't read this one either
  if (name === 'ProtocolError')
    return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
  if (status === undefined) throw new TypeError('Failed to fetch')
  return json({ message, code }, status)
}

function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}
