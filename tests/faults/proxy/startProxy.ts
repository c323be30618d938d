import { connect, createServer, type Server, type Socket } from 'node:net'
import { listen } from '../../../playground/backend/listen.js'
import type { Random } from '../support/random.js'
import { createConnection, type Connection } from './createConnection.js'
import { createToxics, type Toxics } from './createToxics.js'
import type { ConnectionKind, ProxyEvent, Rule } from './proxyTypes.js'

/** A line between clients and a server on this machine that can be made as bad as any. */
export interface Proxy {
  url: string
  log: readonly ProxyEvent[]
  connections: () => readonly Connection[]
  /** Puts a toxic on all connections, or those of one kind, that are there and that will come; returns what ends that. */
  add: Toxics['add']
  /** Returns what ends it. */
  rule: (rule: Rule) => () => void
  /** Breaks what is there, or what of it is of one kind; returns how many that were. */
  cut: (kind?: ConnectionKind) => number
  /** Breaks what is there, and whatever comes until {@link Proxy.up}. */
  down: () => void
  up: () => void
  /** Takes away every toxic and rule. What is stuck stays so. */
  heal: () => void
  close: () => Promise<void>
}

/** Starts one on a port of its own. @param port where the server listens by then, if it does */
export async function startProxy(port: () => number | undefined, random: Random): Promise<Proxy> {
  const log: ProxyEvent[] = []
  const connections = new Set<Connection>()
  const toxics = createToxics(connections)
  const rules: Rule[] = []
  let isDown = false
  let opened = 0
  const note = (connection: number, event: ProxyEvent['event'], detail = '') =>
    log.push({ at: Date.now(), connection, event, detail })

  const onRequest = (connection: Connection, line: string) => {
    note(connection.id, 'request', line)
    if (connection.kind === undefined) {
      connection.kind = line.includes('transport=websocket') ? 'socket' : 'http'
      toxics.greet(connection)
    }
    const rule = rules.find(({ match, times = 1 }) => times > 0 && match.test(line))
    if (rule === undefined) return
    rule.times = (rule.times ?? 1) - 1
    note(connection.id, 'rule', rule.action.name)
    connection.add(rule.action)
  }
  const onEnd = (connection: Connection, how: string) => {
    connections.delete(connection)
    toxics.forget(connection)
    note(connection.id, how === 'rst' ? 'reset' : 'close', how)
  }
  const onClient = (client: Socket) => {
    const id = ++opened
    // the port stays ours meanwhile: one that is given up may be another test's by the time it is wanted again
    const target = isDown ? undefined : port()
    if (target === undefined) {
      note(id, 'refused')
      client.on('error', () => undefined)
      return void client.resetAndDestroy()
    }
    note(id, 'open')
    const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    connections.add(createConnection({ id, client, server, random, onRequest, onEnd }))
  }
  const listener: Server = createServer({ allowHalfOpen: true, noDelay: true }, onClient)
  const url = `http://127.0.0.1:${await listen(listener, '127.0.0.1', 0)}`
  const cut = (kind?: ConnectionKind) => {
    const found = [...connections].filter((connection) => kind === undefined || connection.kind === kind)
    found.forEach((connection) => connection.reset())
    return found.length
  }
  return {
    url,
    log,
    connections: () => [...connections],
    add(toxic, kind) {
      note(0, 'rule', `${toxic.name} on ${kind ?? 'all'}`)
      return toxics.add(toxic, kind)
    },
    rule(rule) {
      const own = { ...rule }
      rules.push(own)
      return () => void (own.times = 0)
    },
    cut,
    down() {
      isDown = true
      cut()
    },
    up: () => void (isDown = false),
    heal() {
      isDown = false
      rules.length = 0
      toxics.clear()
    },
    close() {
      isDown = true
      cut()
      return new Promise((done) => listener.close(() => done()))
    },
  }
}
