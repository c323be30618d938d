import { encodeMultipart } from './encodeMultipart.js'
import { overNetwork } from './overNetwork.js'
import type { LocalServer } from './server/serverTypes.js'
import type { TestNetwork } from './TestNetwork.js'

/** A `fetch` that reaches one server in memory and nothing else, over a network that can be cut. */
export function createMemoryFetch(server: LocalServer, network: TestNetwork): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    // A signal of a simulated DOM would be refused by `Request`: it is taken out here, and the server gets it below.
    const { signal, ...rest } = init ?? {}
    const request = await createRequest(input instanceof Request ? input : url, rest)
    const aborts = signal ?? (input instanceof Request ? input.signal : undefined)
    if (aborts) Object.defineProperty(request, 'signal', { value: aborts })
    return overNetwork(network, aborts, () => server.fetch(request))
  }
}

async function createRequest(input: string | Request, init: RequestInit): Promise<Request> {
  if (!(init.body instanceof FormData)) return new Request(input, init)
  const { bytes, contentType } = await encodeMultipart(init.body)
  const request = new Request(input, { ...init, body: bytes })
  request.headers.set('content-type', contentType)
  return request
}
