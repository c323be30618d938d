import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { listen } from '../../../playground/backend/listen.js'
import { createRandom } from '../support/random.js'
import { waitUntil } from '../support/waitUntil.js'
import { startProxy } from './startProxy.js'

/** One end of a connection: what it has read, and how it ended. */
export interface End {
  socket: Socket
  read: () => string
  /** How many reads it took. */
  reads: () => number
  /** Resolves when so much has been read. */
  has: (text: string) => Promise<boolean>
  /** `open`, `fin`, or the code of the error that broke it. */
  state: () => string
  is: (state: string) => Promise<boolean>
}

const PATIENCE_MS = 10_000

function watch(socket: Socket): End {
  let text = ''
  let reads = 0
  let state = 'open'
  socket.on('data', (bytes) => {
    text += bytes.toString()
    reads += 1
  })
  socket.on('end', () => (state = 'fin'))
  socket.on('error', (error: NodeJS.ErrnoException) => (state = error.code ?? error.message))
  return {
    socket,
    read: () => text,
    reads: () => reads,
    has: (wanted) => waitUntil(() => text === wanted, PATIENCE_MS),
    state: () => state,
    is: (wanted) => waitUntil(() => state === wanted, PATIENCE_MS),
  }
}

/** A proxy before a server that only listens, and both ends of each connection through it. */
export async function openBench(seed = 1) {
  const served: End[] = []
  const server = createServer({ allowHalfOpen: true }, (socket) => void served.push(watch(socket)))
  const port = await listen(server, '127.0.0.1', 0)
  const proxy = await startProxy(() => port, createRandom(seed))
  onTestFinished(async () => {
    await proxy.close()
    served.forEach(({ socket }) => socket.destroy())
    await new Promise((done) => server.close(done))
  })
  return {
    proxy,
    /** Connects a client. `opening` is its first request, which says what the connection is for. */
    async open(opening = 'GET / HTTP/1.1\r\n\r\n') {
      const count = served.length
      const { port: at } = new URL(proxy.url)
      const client = watch(connect({ port: Number(at), host: '127.0.0.1', allowHalfOpen: true }))
      onTestFinished(() => void client.socket.destroy())
      client.socket.write(opening)
      await waitUntil(() => served.length > count, PATIENCE_MS)
      const far = served[count]
      if (far === undefined) throw new Error('The proxy let nothing through')
      await far.has(opening)
      return { client, server: far, opening }
    },
    /** Connects a client that need not get through. */
    tryOpen() {
      const { port: at } = new URL(proxy.url)
      const client = watch(connect({ port: Number(at), host: '127.0.0.1' }))
      onTestFinished(() => void client.socket.destroy())
      return client
    },
  }
}
