import type { Upload } from '../wire/uploadTypes.js'
import { encodeMultipart } from './encodeMultipart.js'
import { nextTask } from './nextTask.js'
import { overNetwork } from './overNetwork.js'
import type { LocalServer } from './server/serverTypes.js'
import { systemClock } from './server/systemClock.js'
import type { TestNetwork } from './TestNetwork.js'

const steps = 20

/** Sends uploads to a server in memory, telling of their progress in 20 steps of `stepMs`. */
export function createMemoryUpload(server: LocalServer, network: TestNetwork, stepMs: number): Upload {
  return async ({ url, headers, body, signal, onProgress }) => {
    const { bytes, contentType } = await encodeMultipart(body)
    const total = bytes.length
    return overNetwork(network, signal, async () => {
      const cut = new AbortController()
      const stop = network.onChange(() => cut.abort())
      const isOver = () => cut.signal.aborted || signal?.aborted === true
      for (let step = 1; step <= steps && !isOver(); step++) {
        await (stepMs > 0 ? systemClock.wait(stepMs) : nextTask())
        onProgress?.({ loaded: Math.round((total * step) / steps), total })
      }
      stop()
      // Of an upload that was cut off the server gets nothing that it could keep.
      if (isOver()) throw new TypeError('Failed to fetch')
      const request = new Request(url, { method: 'POST', headers, body: bytes })
      request.headers.set('content-type', contentType)
      return server.fetch(request)
    })
  }
}
