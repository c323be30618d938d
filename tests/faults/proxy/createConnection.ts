import type { Socket } from 'node:net'
import type { Random } from '../support/random.js'
import { createPipe, type HangUp } from './createPipe.js'
import type { ConnectionKind, Direction, Toxic } from './proxyTypes.js'

/** A client and the server, through the proxy. */
export interface Connection {
  id: number
  /** Known once its first request has come. */
  kind: ConnectionKind | undefined
  /** What came in so far, by direction. */
  bytes: Record<Direction, number>
  /** Puts a toxic on it; returns what takes it away. */
  add: (toxic: Toxic) => () => void
  /** Breaks it with an RST. */
  reset: () => void
}

interface ConnectionConfig {
  id: number
  client: Socket
  server: Socket
  random: Random
  /** A request begins: its first line. */
  onRequest: (connection: Connection, line: string) => void
  onEnd: (connection: Connection, how: string) => void
}

const REQUEST = /^[A-Z]+ \S+ HTTP\/1\.1(?=\r\n)/
/** More than the longest line of a request that tests send. */
const LONGEST_LINE = 4_096

/** Joins a client and the server. */
export function createConnection(config: ConnectionConfig): Connection {
  const { id, client, server, random, onRequest, onEnd } = config
  const over = new AbortController()
  const finish = (how: string) => {
    if (over.signal.aborted) return
    over.abort()
    onEnd(connection, how)
  }
  const reset = () => {
    finish('rst')
    client.resetAndDestroy()
    server.resetAndDestroy()
  }
  const close = () => {
    finish('fin')
    client.destroySoon()
    server.destroySoon()
  }
  const pipeTo = (target: Socket) =>
    createPipe({
      ended: over.signal,
      write(bytes) {
        if (target.writable) target.write(bytes)
      },
      end: (how: HangUp) => (how === 'rst' ? reset() : target.end()),
    })
  const pipes = { up: pipeTo(server), down: pipeTo(client) }
  const connection: Connection = {
    id,
    kind: undefined,
    bytes: { up: 0, down: 0 },
    reset,
    add(toxic) {
      const directions: Direction[] = toxic.direction === 'both' ? ['up', 'down'] : [toxic.direction]
      const link = { random, ended: over.signal, reset, close }
      const removers = directions.map((direction) => pipes[direction].add(toxic.attach(link)))
      return () => removers.forEach((remove) => remove())
    },
  }
  const read = (socket: Socket, direction: Direction) => {
    socket.on('data', (bytes) => {
      connection.bytes[direction] += bytes.length
      const line = direction === 'up' && REQUEST.exec(bytes.toString('latin1', 0, LONGEST_LINE))?.[0]
      if (line) onRequest(connection, line)
      pipes[direction].push(bytes)
    })
    socket.on('end', () => pipes[direction].end('fin'))
    socket.on('error', () => pipes[direction].end('rst'))
    socket.on('close', () => client.destroyed && server.destroyed && finish('closed'))
  }
  read(client, 'up')
  read(server, 'down')
  return connection
}
