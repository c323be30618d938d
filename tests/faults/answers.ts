import type { HttpFault } from './httpFaults.js'

const HTML =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>nginx</h1></body></html>'

const json = (value: unknown) => JSON.stringify(value)

/** The usual faults of HTTP, by name. */
export const answers = {
  /** Refused before the server has seen it. */
  status: (status: number, headers: Record<string, string> = {}): HttpFault => ({
    reaches: 'never',
    answer: { status, headers, body: json({ detail: `Played: ${status}` }) },
  }),
  /** The server does what it was asked, and says that it failed. */
  storeThenFail: (status: number | 'reset', holdMs = 0): HttpFault => ({
    reaches: 'first',
    holdMs,
    answer: status === 'reset' ? status : { status, body: json({ detail: `Played: ${status}` }) },
  }),
  /** The server says that it failed, and does it all the same, so many milliseconds later. */
  failThenStore: (status: number | 'reset', storeMs: number): HttpFault => ({
    ...answers.storeThenFail(status),
    reaches: storeMs,
  }),
  /** Served at once, and answered so many milliseconds later: what comes is old by then. */
  late: (holdMs: number): HttpFault => ({ holdMs }),
  /** A gateway's page in the place of an answer. */
  html: (status = 502): HttpFault => ({
    reaches: 'never',
    answer: { status, headers: { 'content-type': 'text/html' }, body: HTML },
  }),
  /** Answered with something that isn't what was asked for. */
  wrong: (body: string, type = 'application/json', reaches: HttpFault['reaches'] = 'never'): HttpFault => ({
    reaches,
    answer: { status: 200, headers: { 'content-type': type }, body },
  }),
  /** Only this share of the body comes. */
  cut: (share: number): HttpFault => ({ answer: { share } }),
}
