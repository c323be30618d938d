import { wait } from './support/wait.js'

/** What is sent instead of the server's own answer. */
export type Answer =
  | { status: number; headers?: Record<string, string>; body: string }
  /** The server's own, of which only so much of the body comes, though its length be told in full. */
  | { share: number }
  /** None: the connection breaks. */
  | 'reset'

/** What becomes of one request. */
export interface HttpFault {
  /** The server gets it `first`, `never`, or so many milliseconds after the answer has gone out. `first` unless given. */
  reaches?: 'first' | 'never' | number | undefined
  /** The answer is held back so long, in ms. */
  holdMs?: number | undefined
  /** The server's own unless given. */
  answer?: Answer | undefined
}

/** A request, as the rules see it. */
export interface HttpCall {
  method: string
  path: string
  token: string | undefined
}

export interface HttpRule {
  match: (call: HttpCall) => boolean
  /** Once unless said otherwise. */
  times?: number | undefined
  fault: HttpFault | (() => HttpFault)
}

/** One request that came: times in milliseconds since the epoch. */
export interface HttpEntry extends HttpCall {
  at: number
  /** Absent until it is answered, and where it never is. */
  answeredAt?: number
  status?: number | 'reset'
  wasFaulty: boolean
}

/** How a request is answered: the Fetch API's way, and a way to break the connection that it came over. */
export type Handler = (request: Request, breakConnection: () => void) => Promise<Response>

/** A server whose answers can be made as bad as any. */
export interface HttpFaults {
  wrap: (serve: (request: Request) => Promise<Response>) => Handler
  /** Returns what ends it. The first rule that fits is played. */
  add: (rule: HttpRule) => () => void
  /** Ends all rules. What they have begun goes on. */
  heal: () => void
  /** Requests that the server has yet to get. */
  late: () => number
  log: readonly HttpEntry[]
}

/** Makes the layer. */
export function createHttpFaults(): HttpFaults {
  const rules: HttpRule[] = []
  const log: HttpEntry[] = []
  let late = 0

  const faultFor = (call: HttpCall): HttpFault | undefined => {
    const rule = rules.find(({ match, times = 1 }) => times > 0 && match(call))
    if (rule === undefined) return undefined
    rule.times = (rule.times ?? 1) - 1
    return typeof rule.fault === 'function' ? rule.fault() : rule.fault
  }
  async function play(
    fault: HttpFault,
    reach: () => Promise<Response>,
    breakConnection: () => void,
  ): Promise<Response | 'reset'> {
    const { reaches = 'first', holdMs = 0, answer } = fault
    const own = reaches === 'first' ? await reach() : undefined
    await wait(holdMs)
    if (typeof reaches === 'number') {
      late += 1
      void wait(reaches)
        .then(reach)
        .finally(() => (late -= 1))
    }
    if (answer === 'reset' || (answer === undefined && own === undefined)) return 'reset'
    if (answer === undefined || 'share' in answer)
      return own ? cut(own, answer?.share ?? 1, breakConnection) : 'reset'
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': 'application/json', ...answer.headers },
    })
  }
  return {
    wrap: (serve) => async (request, breakConnection) => {
      const call = callOf(request)
      const fault = faultFor(call)
      const entry: HttpEntry = { ...call, at: Date.now(), wasFaulty: fault !== undefined }
      log.push(entry)
      const reach = fault ? await replayable(request, serve) : () => serve(request)
      const answer = fault ? await play(fault, reach, breakConnection) : await reach()
      entry.answeredAt = Date.now()
      entry.status = answer === 'reset' ? answer : answer.status
      if (answer !== 'reset') return answer
      breakConnection()
      return new Response()
    },
    add(rule) {
      const own = { ...rule }
      rules.push(own)
      return () => void (own.times = 0)
    },
    heal: () => void rules.splice(0),
    late: () => late,
    log,
  }
}

function callOf({ method, url, headers }: Request): HttpCall {
  const token = headers.get('authorization')?.replace(/^Bearer /, '')
  return { method, path: new URL(url).pathname, token }
}

/** The body is read now: it may be served when the connection that it came over is no more. */
async function replayable(request: Request, serve: (request: Request) => Promise<Response>) {
  const { method, url, headers } = request
  const body = method === 'GET' ? undefined : await request.arrayBuffer()
  return () => serve(new Request(url, { method, headers, ...(body && { body }) }))
}

/** The head promises the whole body, and the connection breaks before it has come. */
async function cut(own: Response, share: number, breakConnection: () => void): Promise<Response> {
  if (share >= 1) return own
  const whole = new Uint8Array(await own.arrayBuffer())
  const headers = new Headers(own.headers)
  headers.set('content-length', String(whole.length))
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(whole.subarray(0, Math.floor(whole.length * share)))
    },
    async pull(controller) {
      await wait(20)
      breakConnection()
      controller.close()
    },
  })
  return new Response(body, { status: own.status, headers })
}
