import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { Users } from '../identity/Users.js'
import type { ProjectFunction } from '../projectTypes.js'
import { endToEndHeaders } from './endToEndHeaders.js'
import type { FunctionCall } from './FunctionCall.js'

/** Time enough for a call; a token that leaks from one is soon worth nothing. */
const serviceTokenSeconds = 3600

/** The functions of the project. Each call is passed on with the headers by which `createClientFromRequest` makes a client. */
export class Functions {
  readonly #edges: ServerEdges
  readonly #users: Users

  constructor(edges: ServerEdges, users: Users) {
    this.#edges = edges
    this.#users = users
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#all, name)
  }

  /**
   * What the function answers that a path names: the path itself or the longest beginning of it, so that `reports/daily` is
   * for `reports` to answer where there is no function of that name. 404 when there is none, 500 when it fails.
   */
  async answer(appId: string, path: string, call: FunctionCall): Promise<Response> {
    const [name, run] = this.#find(path)
    const request = createRequest(call, await this.#headersFor(appId, call.headers))
    try {
      return passOn(await run(request))
    } catch (error) {
      if (!call.signal.aborted) this.#edges.onError(error)
      throw new ApiError(500, `Function '${name}' failed: the server's log says why`, 'FUNCTION_FAILED')
    }
  }

  get #all(): Record<string, ProjectFunction> {
    return this.#edges.project.functions ?? {}
  }

  #find(path: string): [string, ProjectFunction] {
    const fits = ([name]: [string, unknown]) => path === name || path.startsWith(`${name}/`)
    const [found] = Object.entries(this.#all)
      .filter(fits)
      .sort(([a], [b]) => b.length - a.length)
    if (found) return found
    const known = Object.keys(this.#all).join(', ')
    throw new ApiError(404, `Function '${path}' not found. Known functions: ${known || 'none'}`, 'NOT_FOUND')
  }

  /** What a caller says of these itself never reaches the function. */
  async #headersFor(appId: string, received: Headers): Promise<Headers> {
    const headers = endToEndHeaders(received)
    headers.set('Base44-App-Id', appId)
    headers.set('Base44-Api-Url', this.#edges.url())
    const token = await this.#users.issueServiceToken(appId, serviceTokenSeconds)
    headers.set('Base44-Service-Authorization', `Bearer ${token}`)
    return headers
  }
}

function createRequest({ url, method, body, signal }: FunctionCall, headers: Headers): Request {
  const request = new Request(url, { method, headers, ...(body?.length ? { body } : {}) })
  // A signal of a simulated DOM would be refused by `Request`.
  Object.defineProperty(request, 'signal', { value: signal })
  return request
}

/** Functions in plain JavaScript may well forget to answer. */
function passOn(answer: Response | undefined): Response {
  if (!answer) throw new TypeError('A function must return a Response')
  const { body, status, statusText, headers } = answer
  return new Response(body, { status, statusText, headers: endToEndHeaders(headers) })
}
