import { describe, expect, it } from 'vitest'
import { wait } from '../support/wait.js'
import { openBench } from './openBench.js'
import { bandwidth } from './toxics/bandwidth.js'
import { blackhole } from './toxics/blackhole.js'
import { cutAfterBytes } from './toxics/cutAfterBytes.js'
import { latency } from './toxics/latency.js'
import { rst } from './toxics/rst.js'
import { slicer } from './toxics/slicer.js'
import { slowClose } from './toxics/slowClose.js'

const UPGRADE = 'GET /ws-user-apps/socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n\r\n'
const alphabet = 'abcdefghijklmnopqrstuvwxyz'.repeat(40)

/** Long enough for bytes to come through, if they did. */
const aMoment = () => wait(100)

describe('the proxy', () => {
  it('carries bytes both ways, and hang-ups behind them', async () => {
    const { open } = await openBench()
    const { client, server, opening } = await open()
    client.socket.end('more')
    expect(await server.has(`${opening}more`)).toBe(true)
    expect(await server.is('fin')).toBe(true)
    server.socket.end(alphabet)
    expect(await client.has(alphabet)).toBe(true)
    expect(await client.is('fin')).toBe(true)
  })

  it('carries a reset as a reset', async () => {
    const { open } = await openBench()
    const { client, server } = await open()
    server.socket.resetAndDestroy()
    expect(await client.is('ECONNRESET')).toBe(true)
  })

  it('says what happened, in order', async () => {
    const { open, proxy } = await openBench()
    proxy.rule({ match: /^POST /, action: rst({ direction: 'up' }) })
    const { client } = await open()
    client.socket.write('POST /api HTTP/1.1\r\n\r\n')
    await client.is('ECONNRESET')
    expect(proxy.log.map(({ event, detail }) => [event, detail])).toEqual([
      ['open', ''],
      ['request', 'GET / HTTP/1.1'],
      ['request', 'POST /api HTTP/1.1'],
      ['rule', 'rst'],
      ['reset', 'rst'],
    ])
  })

  it('breaks sockets alone when it is told to', async () => {
    const { open, proxy } = await openBench()
    const [http, socket] = [await open(), await open(UPGRADE)]
    expect(proxy.cut('socket')).toBe(1)
    expect(await socket.client.is('ECONNRESET')).toBe(true)
    expect(http.client.state()).toBe('open')
  })

  it('gives a toxic to the connections of one kind, there or to come, until it is taken away', async () => {
    const { open, proxy } = await openBench()
    const before = await open(UPGRADE)
    const end = proxy.add(cutAfterBytes({ bytes: 3 }), 'socket')
    const [after, http] = [await open(UPGRADE), await open()]
    for (const { server } of [before, after, http]) server.socket.write('abcdef')
    expect(await before.client.has('abc')).toBe(true)
    expect(await after.client.has('abc')).toBe(true)
    expect(await http.client.has('abcdef')).toBe(true)
    end()
    const last = await open(UPGRADE)
    last.server.socket.write('abcdef')
    expect(await last.client.has('abcdef')).toBe(true)
  })

  it('plays a rule as often as it says', async () => {
    const { open, proxy } = await openBench()
    proxy.rule({ match: /^GET /, action: rst({ afterBytes: 1 }), times: 2 })
    for (const broken of [await open(), await open()]) {
      broken.server.socket.write('x')
      expect(await broken.client.is('ECONNRESET')).toBe(true)
    }
    const { client, server } = await open()
    server.socket.write('x')
    expect(await client.has('x')).toBe(true)
  })
})

describe('down', () => {
  it('breaks what is there and refuses what comes, until up', async () => {
    const { open, tryOpen, proxy } = await openBench()
    const { client } = await open()
    proxy.down()
    expect(await client.is('ECONNRESET')).toBe(true)
    expect(await tryOpen().is('ECONNRESET')).toBe(true)
    proxy.up()
    const { server } = await open()
    expect(server.state()).toBe('open')
  })
})

describe('latency', () => {
  it('holds bytes back, and keeps their order', async () => {
    const { open, proxy } = await openBench()
    const { client, server } = await open()
    proxy.add(latency({ ms: 40, jitterMs: 40 }))
    const sentAt = performance.now()
    for (const letter of alphabet.slice(0, 26)) server.socket.write(letter)
    expect(await client.has(alphabet.slice(0, 26))).toBe(true)
    expect(proxy.connections()[0]?.bytes.down).toBe(26)
    expect(performance.now()).toBeGreaterThan(sentAt)
  })

  it('counts from when bytes came, not from when those before them left', async () => {
    const { open, proxy } = await openBench()
    const { client, server } = await open()
    proxy.add(latency({ ms: 50 }))
    // one after the other these would take a quarter of an hour, and the wait below gives up after 10 s
    for (let sent = 0; sent < 200; sent += 1) {
      server.socket.write('x')
      await wait(1)
    }
    expect(await client.has('x'.repeat(200))).toBe(true)
  })
})

describe('bandwidth', () => {
  it('lets all of it through, in slices', async () => {
    const { open, proxy } = await openBench()
    const { client, server } = await open()
    proxy.add(bandwidth({ bytesPerSecond: 5_000 }))
    server.socket.write(alphabet)
    expect(await client.has(alphabet)).toBe(true)
    expect(client.reads()).toBeGreaterThan(3)
  })
})

describe('slicer', () => {
  it('breaks bytes into pieces and changes none', async () => {
    const { open, proxy } = await openBench()
    const { client, server, opening } = await open()
    proxy.add(slicer({ averageBytes: 100, delayMs: 2 }))
    client.socket.write(alphabet)
    server.socket.write(alphabet)
    expect(await client.has(alphabet)).toBe(true)
    expect(await server.has(opening + alphabet)).toBe(true)
    expect(client.reads()).toBeGreaterThan(3)
  })
})

describe('blackhole', () => {
  it('swallows bytes and hang-ups, and tells neither side', async () => {
    const { open, proxy } = await openBench()
    const { client, server, opening } = await open()
    proxy.add(blackhole())
    client.socket.write('lost')
    server.socket.end('lost')
    await aMoment()
    expect([client.read(), client.state()]).toEqual(['', 'open'])
    expect([server.read(), server.state()]).toEqual([opening, 'open'])
  })

  it('never gives back a connection, and leaves those that come later alone', async () => {
    const { open, proxy } = await openBench()
    const lost = await open()
    proxy.add(blackhole())()
    lost.server.socket.write('a')
    const { client, server } = await open()
    server.socket.write('b')
    expect(await client.has('b')).toBe(true)
    await aMoment()
    expect(lost.client.read()).toBe('')
  })

  it('closes after the time that it is given', async () => {
    const { open, proxy } = await openBench()
    const { client } = await open()
    proxy.add(blackhole({ ms: 20 }))
    expect(await client.is('fin')).toBe(true)
  })
})

describe('rst', () => {
  it.each([0, 1, 13, 1_000])('breaks the connection at byte %i and lets no byte more through', async (k) => {
    const { open, proxy } = await openBench()
    const { client, server } = await open()
    proxy.add(rst({ afterBytes: k }))
    server.socket.write(alphabet)
    expect(await client.is('ECONNRESET')).toBe(true)
    expect(client.read()).toBe(alphabet.slice(0, k))
  })
})

describe('cutAfterBytes', () => {
  it.each([0, 1, 13, 1_000])('lets %i bytes through and hangs up in good order', async (count) => {
    const { open, proxy } = await openBench()
    const { client, server } = await open()
    proxy.add(cutAfterBytes({ bytes: count }))
    server.socket.write(alphabet)
    expect(await client.is('fin')).toBe(true)
    expect(client.read()).toBe(alphabet.slice(0, count))
  })
})

describe('slow_close', () => {
  it('tells of a hang-up late, and of the bytes before it at once', async () => {
    const { open, proxy } = await openBench()
    const { client, server } = await open()
    proxy.add(slowClose({ ms: 300 }))
    server.socket.end('bye')
    expect(await client.has('bye')).toBe(true)
    expect(client.state()).toBe('open')
    expect(await client.is('fin')).toBe(true)
  })
})
