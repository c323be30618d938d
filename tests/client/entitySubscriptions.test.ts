import { describe, expect, it, vi } from 'vitest'
import type { RealtimeEvent } from '../../src/client.js'
import { eventually } from '../support/eventually.js'
import { openClient } from '../support/openClient.js'
import { startRoomsServer } from '../support/roomsServer.js'

const room = 'entities:app-1:Task'
const timestamp = '2031-05-04T12:00:00Z'
const record = { id: 't1', title: 'T' }

/** Subscribes to an entity, and notes what it is told. */
async function subscribe(callback: (event: RealtimeEvent) => void = () => undefined) {
  const server = await startRoomsServer()
  const warnings: unknown[] = []
  const client = openClient(server, { logger: { warn: (...words) => warnings.push(words) } })
  const told: RealtimeEvent[] = []
  const stop = client.entities['Task']?.subscribe((event) => {
    told.push(event)
    callback(event)
  })
  await eventually(() => expect(server.events).toContain(`join ${room}`))
  const push = (data: unknown, to = room) => server.pushRaw({ room: to, data })
  const pushEvent = (event: unknown) => push(JSON.stringify(event))
  const toldOf = async (id: string) => {
    pushEvent({ type: 'create', data: record, id, timestamp })
    await eventually(() => expect(told.at(-1)?.id).toBe(id))
    return told.slice(0, -1)
  }
  return { server, client, told, warnings, stop: stop ?? (() => undefined), push, pushEvent, toldOf }
}

describe('the subscription to an entity', () => {
  it.each(['create', 'update', 'delete'])('is told of a %s', async (type) => {
    const { pushEvent, told } = await subscribe()
    pushEvent({ type, data: record, id: 't1', timestamp })
    await eventually(() => expect(told).toEqual([{ type, data: record, id: 't1', timestamp }]))
  })

  it.each([
    ['is left out', {}],
    ['is null', { id: null }],
    ['is empty', { id: '' }],
  ])('finds the id in the record where it %s', async (_, fields) => {
    const { pushEvent, toldOf } = await subscribe()
    pushEvent({ type: 'update', data: record, timestamp, ...fields })
    expect(await toldOf('last')).toEqual([{ type: 'update', data: record, id: 't1', timestamp }])
  })

  it.each([
    ['is left out', {}],
    ['is null', { timestamp: null }],
    ['is empty', { timestamp: '' }],
  ])('takes this moment where the timestamp %s', async (_, fields) => {
    const { pushEvent, toldOf } = await subscribe()
    const before = Date.now()
    pushEvent({ type: 'update', data: record, id: 't1', ...fields })
    const [event] = await toldOf('last')
    expect(Date.parse(event?.timestamp ?? '')).toBeGreaterThanOrEqual(before)
  })

  it('passes on that a record was too large to push', async () => {
    const { pushEvent, told } = await subscribe()
    const data = { id: 't1', body: '', _oversize: true }
    pushEvent({ type: 'update', data, id: 't1', timestamp })
    await eventually(() => expect(told).toMatchObject([{ data }]))
  })

  it('is told of a record that is gone, by its id alone', async () => {
    const { pushEvent, told } = await subscribe()
    pushEvent({ type: 'delete', data: null, id: 't1', timestamp })
    await eventually(() => expect(told).toMatchObject([{ type: 'delete', id: 't1', data: null }]))
  })

  it.each([
    ['no JSON', '{"type":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['an event of no type', '{"id":"t1","data":{}}'],
    ['an event of nobody', '{"type":"create","data":{}}'],
    ['a message of a conversation', '{"_message":{"id":"m1"}}'],
    ['a number', 7],
  ])('passes over %s', async (_, data) => {
    const { push, toldOf } = await subscribe()
    push(data)
    expect(await toldOf('last')).toEqual([])
  })

  it('is told nothing of another entity', async () => {
    const { push, toldOf } = await subscribe()
    push(JSON.stringify({ type: 'create', data: record, id: 't1' }), 'entities:app-1:Note')
    push(JSON.stringify({ type: 'create', data: record, id: 't1' }), 'entities:app-2:Task')
    expect(await toldOf('last')).toEqual([])
  })

  it('does not keep others from being told when it throws', async () => {
    const mistake = new Error('a mistake')
    const { client, told, warnings, pushEvent } = await subscribe(() => {
      throw mistake
    })
    const other = vi.fn()
    client.entities['Task']?.subscribe(other)
    await eventually(() => {
      pushEvent({ type: 'create', data: record, id: 't1', timestamp })
      expect(other).toHaveBeenCalled()
    })
    expect(told.length).toBeGreaterThan(0)
    expect(warnings).toContainEqual([expect.any(String), mistake])
  })

  it('shares the room and the socket with the others', async () => {
    const { server, client, toldOf } = await subscribe()
    const other = vi.fn()
    client.entities['Task']?.subscribe(other)
    client.entities['Note']?.subscribe(other)
    await eventually(() => expect(server.events).toContain('join entities:app-1:Note'))
    await toldOf('last')
    expect([server.events, other.mock.calls.length]).toEqual([
      ['connect', `join ${room}`, 'join entities:app-1:Note'],
      1,
    ])
  })

  it('leaves the room when it ends, and is told no more', async () => {
    const { server, client, told, stop, pushEvent } = await subscribe()
    const other = vi.fn()
    client.entities['Note']?.subscribe(other)
    stop()
    stop()
    await eventually(() => expect(server.events).toContain(`leave ${room}`))
    pushEvent({ type: 'create', data: record, id: 't1', timestamp })
    server.pushRaw({ room: 'entities:app-1:Note', data: JSON.stringify({ type: 'create', data: record }) })
    await eventually(() => expect(other).toHaveBeenCalled())
    expect(told).toEqual([])
  })

  it('closes the socket when it was the last', async () => {
    const { server, client, stop } = await subscribe()
    stop()
    await eventually(() => expect(server.sockets()).toEqual([]))
    expect(client.realtime.status.get()).toEqual({ state: 'idle' })
  })

  it('goes on after the connection broke', async () => {
    const { server, toldOf } = await subscribe()
    server.cut()
    await eventually(() => expect(server.events.filter((event) => event === `join ${room}`)).toHaveLength(2))
    expect(await toldOf('last')).toEqual([])
  })
})
