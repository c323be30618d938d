import { io } from 'socket.io-client'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createServer } from '../../src/testing/server/createServer.js'
import type { LocalServer } from '../../src/testing/server/serverTypes.js'
import { createMemoryFiles } from '../../src/testing/server/files/createMemoryFiles.js'
import { ScriptedModel } from '../../src/testing/server/model/scripted/ScriptedModel.js'
import { createMemoryStore } from '../../src/testing/server/store/createMemoryStore.js'
import type { Switches } from '../../src/testing/server/switchTypes.js'
import { SocketHub } from '../../src/testing/SocketHub.js'
import { TestNetwork } from '../../src/testing/TestNetwork.js'
import type { Connect, RealtimeSocket } from '../../src/wire/socketTypes.js'
import { mountSockets } from '../../playground/backend/mountSockets.js'
import { hostRules } from '../../playground/backend/hostRules.js'
import { listen } from '../../playground/backend/listen.js'
import { createServer as createHttp } from 'node:http'
import { shopProject } from '../testing/support/shopProject.js'

/** One server with sockets of either kind, and the means to disturb them. */
interface Bench {
  server: LocalServer
  connect: Connect
  url: string
  emit(room: string, data: string): void
  kick(): void
}

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

function createLocal(
  emit: (push: { room: string; data: string }) => void,
  switches: Partial<Switches>,
): LocalServer {
  return createServer({
    store: createMemoryStore(),
    files: createMemoryFiles(),
    model: new ScriptedModel({ paceMs: 0 }),
    project: shopProject,
    secret: 'a secret of this test',
    emit,
    switches,
  })
}

function inMemory(switches: Partial<Switches>): Bench {
  const hub = new SocketHub()
  const network = new TestNetwork()
  const server = createLocal((push) => hub.emit(push), switches)
  return {
    server,
    connect: hub.connect(server, network),
    url: '',
    emit: (room, data) => hub.emit({ room, data }),
    kick: () => hub.kick(),
  }
}

async function onNode(switches: Partial<Switches>): Promise<Bench> {
  const http = createHttp()
  const emit = (push: { room: string; data: string }) => void sockets.to(push.room).emit('update_model', push)
  const server = createLocal(emit, switches)
  const sockets = mountSockets(http, server, hostRules(false), {})
  const port = await listen(http, '127.0.0.1', 0)
  closers.push(() => sockets.close())
  return {
    server,
    connect: (url, options) => io(url, { ...options, forceNew: true }),
    url: `http://127.0.0.1:${port}`,
    emit: (room, data) => emit({ room, data }),
    kick: () => sockets.disconnectSockets(true),
  }
}

const kinds: [string, (switches: Partial<Switches>) => Bench | Promise<Bench>][] = [
  ['in memory', inMemory],
  ['of socket.io on Node', onNode],
]

describe.each(kinds)('a socket %s', (_kind, start) => {
  async function open(
    query: (server: LocalServer) => Promise<Record<string, string>>,
    switches: Partial<Switches> = {},
  ) {
    const bench = await start(switches)
    const events: string[] = []
    const pushes: unknown[] = []
    const socket = await bench.connect(bench.url, {
      path: '/ws-user-apps/socket.io/',
      transports: ['websocket'],
      query: { app_id: 'shop', ...(await query(bench.server)) },
    })
    onTestFinished(() => void socket.disconnect())
    for (const event of ['connect', 'disconnect', 'connect_error', 'error']) {
      socket.on(event, (detail) =>
        events.push(
          detail instanceof Error
            ? `${event} ${detail.message}`
            : [event, typeof detail === 'string' ? detail : ''].join(' ').trim(),
        ),
      )
    }
    socket.on('update_model', (push) => pushes.push(push))
    return { ...bench, socket, events, pushes }
  }

  const asAda = async (server: LocalServer) => {
    const ada = await server.users.save({ email: 'ada@example.com', full_name: 'Ada' })
    return { token: await server.users.issueToken(ada.id) }
  }
  const asVisitor = () => Promise.resolve({ anonymous_id: 'visitor-0001' })

  const join = (socket: RealtimeSocket, room: string) =>
    new Promise((done) => socket.emit('join', room, done))

  it('comes up in a later task and says so once', async () => {
    const { socket, events } = await open(asAda)
    expect(socket.connected).toBe(false)
    await expect.poll(() => events).toEqual(['connect'])
    expect(socket.connected).toBe(true)
  })

  it('is refused with a token that is no good, and does not try again by itself', async () => {
    const { socket, events } = await open(() => Promise.resolve({ token: 'nonsense' }))
    await expect.poll(() => events).toEqual(['connect_error Invalid or expired token'])
    expect(socket.connected).toBe(false)
    expect('active' in socket && socket.active).toBe(false)
  })

  it('takes the text "null" for no token', async () => {
    const { events, socket } = await open(() => Promise.resolve({ token: 'null' }))
    await expect.poll(() => events).toEqual(['connect'])
    expect(await join(socket, 'entities:shop:Task')).toEqual({ error: 'Sign in to use entities' })
  })

  it('hears what is sent to its rooms, in order, as copies, and nothing else', async () => {
    const { socket, emit, pushes } = await open(asVisitor)
    expect(await join(socket, 'entities:shop:Task')).toEqual({ ok: true })
    for (let i = 0; i < 20; i++) {
      emit('entities:shop:Task', `${i}`)
      emit('entities:shop:Other', 'not for us')
    }
    await expect.poll(() => pushes).toHaveLength(20)
    expect(pushes).toEqual(
      Array.from({ length: 20 }, (_, i) => ({ room: 'entities:shop:Task', data: `${i}` })),
    )
  })

  it('hears nothing more of a room that it left, nor of one that it left while it was joining', async () => {
    const { socket, emit, pushes } = await open(asVisitor)
    await join(socket, 'entities:shop:A')
    socket.emit('leave', 'entities:shop:A')
    socket.emit('join', 'entities:shop:B')
    socket.emit('leave', 'entities:shop:B')
    await join(socket, 'entities:shop:C')
    for (const name of ['A', 'B', 'C']) emit(`entities:shop:${name}`, name)
    await expect.poll(() => pushes).toEqual([{ room: 'entities:shop:C', data: 'C' }])
  })

  it('joins what was asked for before it was up', async () => {
    const { socket, emit, pushes } = await open(asVisitor)
    const joined = join(socket, 'entities:shop:Task')
    expect(socket.connected).toBe(false)
    expect(await joined).toEqual({ ok: true })
    emit('entities:shop:Task', 'x')
    await expect.poll(() => pushes).toHaveLength(1)
  })

  it('enters only its own conversations', async () => {
    const { socket, server } = await open(asAda)
    const headers = { 'x-base44-anonymous-id': 'visitor-0002' }
    const theirs = await server.fetch(
      new Request('http://localhost/api/apps/shop/agents/conversations', {
        method: 'POST',
        headers,
        body: JSON.stringify({ agent_name: 'reader' }),
      }),
    )
    const { id } = (await theirs.json()) as { id: string }
    expect(await join(socket, `/agent-conversations/${id}`)).toEqual({
      error: 'Access denied: conversation belongs to another visitor',
    })
    expect(await join(socket, '/agent-conversations/none')).toEqual({ error: 'Conversation not found' })
    expect(await join(socket, 'entities:other:Task')).toEqual({
      error: 'Access denied: room belongs to another app',
    })
    expect(await join(socket, '__proto__')).toEqual({ error: 'Unknown room' })
  })

  it('is told of a refusal by an event when it asked without a callback', async () => {
    const { socket, events } = await open(asVisitor)
    socket.emit('join', 'nonsense')
    await expect.poll(() => events).toEqual(['connect', 'error'])
  })

  it('is told nothing when joins are silent, and hears the room all the same', async () => {
    const { socket, emit, pushes } = await open(asVisitor, { JOIN: 'silent' })
    let answered = false
    socket.emit('join', 'entities:shop:Task', () => (answered = true))
    await expect
      .poll(() => {
        emit('entities:shop:Task', 'x')
        return pushes.length
      })
      .toBeGreaterThan(0)
    expect(answered).toBe(false)
  })

  it('that is kicked is down until it is told to connect, and then in no room', async () => {
    const { socket, kick, events, emit, pushes } = await open(asVisitor)
    await join(socket, 'entities:shop:A')
    kick()
    await expect.poll(() => events).toEqual(['connect', 'disconnect io server disconnect'])
    expect('active' in socket && socket.active).toBe(false)
    socket.connect()
    await join(socket, 'entities:shop:B')
    emit('entities:shop:A', 'missed')
    emit('entities:shop:B', 'heard')
    await expect.poll(() => pushes).toEqual([{ room: 'entities:shop:B', data: 'heard' }])
  })

  it('that is disconnected stays so, and can be connected again', async () => {
    const { socket, events } = await open(asVisitor)
    await expect.poll(() => events).toEqual(['connect'])
    socket.disconnect()
    expect(events).toEqual(['connect', 'disconnect io client disconnect'])
    expect(socket.connected).toBe(false)
    socket.connect()
    await expect.poll(() => events.at(-1)).toBe('connect')
  })
})

describe('a socket in memory', () => {
  it('goes down and comes back with the network, without its rooms', async () => {
    const hub = new SocketHub()
    const network = new TestNetwork()
    const server = createLocal((push) => hub.emit(push), {})
    const events: string[] = []
    const pushes: unknown[] = []
    const socket = await hub.connect(server, network)('', {
      path: '',
      transports: [],
      query: { app_id: 'shop', anonymous_id: 'visitor-0001' },
    })
    for (const event of ['connect', 'disconnect', 'connect_error']) socket.on(event, () => events.push(event))
    socket.on('update_model', (push) => pushes.push(push))
    await new Promise((done) => socket.emit('join', 'entities:shop:Task', done))
    hub.emit({ room: 'entities:shop:Task', data: 'lost under way' })
    network.drop()
    await expect.poll(() => events).toEqual(['connect', 'disconnect', 'connect_error'])
    network.restore()
    await expect.poll(() => events).toEqual(['connect', 'disconnect', 'connect_error', 'connect'])
    hub.emit({ room: 'entities:shop:Task', data: 'not joined again' })
    await new Promise((done) => socket.emit('join', 'entities:shop:Task', done))
    hub.emit({ room: 'entities:shop:Task', data: 'heard' })
    await expect.poll(() => pushes).toEqual([{ room: 'entities:shop:Task', data: 'heard' }])
  })
})
