import { describe, expect, it, vi } from 'vitest'
import { attachRecorder } from '../../../src/cache/recorder/attachRecorder.js'
import type { SocketStatus } from '../../../src/wire/socketStatus.js'
import { HttpError } from '../../../src/wire/errors.js'
import { createFakeClient } from '../fakeClient.js'
import { conversation, message } from '../fixtures.js'

function record() {
  const fake = createFakeClient()
  const { client, recorder } = attachRecorder(fake.client, undefined, 0)
  const noted = () => recorder.entries().map(({ at: _, ...event }) => event)
  return { ...fake, recorded: client, noted }
}

describe('a recorded client', () => {
  it('gives the client’s own promises', () => {
    const { client, recorded } = record()
    const promise = Promise.resolve(conversation())
    client.agents.getConversation = () => promise
    const { client: again } = attachRecorder(client, undefined, 0)
    expect(again.agents.getConversation('c1')).toBe(promise)
    expect(recorded.session).toBe(client.session)
  })

  it('notes what is asked before it is sent, and the very answer', async () => {
    const { recorded, gets, noted } = record()
    const promise = recorded.agents.getConversation('c1')
    const request = { kind: 'get', conversationId: 'c1' }
    expect(noted()).toEqual([{ type: 'asked', call: 1, request }])
    const answer = conversation(message('m1', 1))
    gets[0]?.answer(answer)
    expect(await promise).toBe(answer)
    expect(noted()[1]).toEqual({ type: 'answered', call: 1, request, answer })
  })

  it('notes a failure without its answer’s headers and body, and passes it on', async () => {
    const { recorded, posts, noted } = record()
    const promise = recorded.agents.addMessage({ id: 'c1' }, { content: 'Hi' })
    const error = new HttpError('Not now', {
      status: 503,
      code: 'BUSY',
      data: { token: 'secret' },
      url: 'https://example.com/?token=secret',
      response: { status: 503, statusText: '', headers: { 'set-cookie': 'secret' }, data: {} },
    })
    posts[0]?.fail(error)
    await expect(promise).rejects.toBe(error)
    expect(noted()[1]).toEqual({
      type: 'failed',
      call: 1,
      request: { kind: 'send', conversationId: 'c1', message: { content: 'Hi' } },
      error: { name: 'HttpError', message: 'Not now', status: 503, code: 'BUSY' },
    })
  })

  it('is not troubled by a failure that can’t be read', async () => {
    const { recorded, gets, noted } = record()
    const promise = recorded.agents.getConversation('c1')
    const error = Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('Not readable')
      },
    })
    gets[0]?.fail(error)
    await expect(promise.catch((reason: unknown) => reason)).resolves.toBe(error)
    expect(noted()).toHaveLength(1)
  })

  it('notes lists and new conversations', async () => {
    const { client } = createFakeClient()
    client.agents.listConversations = () => Promise.resolve([])
    client.agents.createConversation = () => Promise.resolve(conversation())
    const { client: recorded, recorder } = attachRecorder(client, undefined, 0)
    await recorded.agents.listConversations({ agent_name: 'a' })
    await recorded.agents.createConversation({ agent_name: 'a' })
    expect(recorder.entries()).toMatchObject([
      { type: 'asked', request: { kind: 'list', params: { agent_name: 'a' } } },
      { type: 'answered', answer: [] },
      { type: 'asked', call: 2, request: { kind: 'create', params: { agent_name: 'a' } } },
      { type: 'answered', call: 2, answer: { id: 'c1' } },
    ])
  })

  it('notes what happens in a room before the room’s member is told', () => {
    const { recorded, noted, ...fake } = record()
    const told = vi.fn(() => expect(noted().at(-1)).toMatchObject({ type: 'pushed' }))
    const leave = recorded.realtime.joinConversation('c1', { onMessage: told })
    fake.join('c1')
    fake.acknowledge('c1')
    const pushed = message('m1', 1)
    fake.push('c1', pushed)
    fake.malformed('c1')
    fake.refuse('c1', 'Not yours')
    leave()
    const conversationId = 'c1'
    expect(noted()).toEqual([
      { type: 'entered', conversationId },
      { type: 'joined', conversationId },
      { type: 'acknowledged', conversationId },
      { type: 'pushed', conversationId, message: pushed },
      { type: 'malformed', conversationId, reason: 'not JSON' },
      { type: 'refused', conversationId, reason: 'Not yours' },
      { type: 'left', conversationId },
    ])
    expect(told).toHaveBeenCalledExactlyOnceWith(pushed)
    expect(fake.counts).toEqual({ joins: 1, leaves: 1 })
  })

  it('notes each status of the socket once, however many listen, and only while somebody does', () => {
    const { recorded, status, noted } = record()
    const statuses: SocketStatus[] = [
      { state: 'reconnecting', attempt: 0, since: 1 },
      { state: 'connected', since: 2 },
      { state: 'idle' },
    ]
    const heard = vi.fn()
    const stops = [
      recorded.realtime.status.subscribe(heard),
      recorded.realtime.status.subscribe(() => undefined),
    ]
    statuses.slice(0, 2).forEach((next) => status.set(next))
    stops.forEach((stop) => stop())
    status.set({ state: 'idle' })
    expect(noted()).toEqual([
      { type: 'socket', status: { state: 'connected', since: 0 } },
      { type: 'socket', status: statuses[0] },
      { type: 'socket', status: statuses[1] },
    ])
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('is the client itself where nothing is to be recorded', () => {
    const { client } = createFakeClient()
    const off = attachRecorder(client, false, 0)
    expect(off.client).toBe(client)
    expect(off.recorder.entries()).toEqual([])
  })
})
