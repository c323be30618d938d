import { expect } from 'vitest'
import { eventually } from '../../support/eventually.js'
import { json } from '../../support/recordingServer.js'
import { message } from './message.js'
import { startConversations, type ConversationsServer } from './startConversations.js'
import { weakness } from './weakness.js'

weakness('W5: a conversation that can not be loaded leaves no rejection behind', {
  async observe({ open, rejections }) {
    const server = await startConversations()
    const client = open(server)
    server.answerLoads('c1', json({ detail: 'Access denied' }, 403))
    client.agents.subscribeToConversation('c1')
    await eventually(() => expect(server.loads('c1')).toBe(1))
    await server.caughtUp(client)
    server.pushTo('c1', message('m1'))
    server.pushTo('c1', message('m2'))
    await server.caughtUp(client)
    return { rejections: rejections.length }
  },
  good: { rejections: 0 },
  weak: { rejections: 3 },
})

weakness('W5: a conversation that could not be loaded is loaded later', {
  async observe({ open, hopeFor }) {
    const server = await startConversations()
    const client = open(server)
    await server.caughtUp(client)
    const seen: string[][] = []
    server.store('c1', message('m1'), message('m2'))
    server.answerLoads('c1', json({ detail: 'Access denied' }, 403))
    client.agents.subscribeToConversation('c1', ({ messages }) => seen.push(messages.map(({ id }) => id)))
    await eventually(() => expect(server.loads('c1')).toBe(1))
    server.answerLoads('c1')
    await server.caughtUp(client)
    server.pushTo('c1', message('m2'))
    await hopeFor(() => seen.length > 0)
    return seen.at(-1)
  },
  good: ['m1', 'm2'],
  weak: undefined,
})

weakness('W10: the first update is what is stored', {
  async observe({ open }) {
    const server = await startConversations()
    server.store('c1', message('m1'))
    const client = open(server)
    const seen: string[][] = []
    client.agents.subscribeToConversation('c1', ({ messages }) => seen.push(messages.map(({ id }) => id)))
    await eventually(() => expect(server.loads('c1')).toBe(1))
    await server.caughtUp(client)
    server.pushTo('c1', message('m2'))
    await server.caughtUp(client)
    return seen
  },
  good: [['m1'], ['m1', 'm2']],
  weak: [['m1', 'm2']],
})

/** Lets no socket in until the conversation was asked for, as a slow handshake does. */
function delayHandshakes(server: ConversationsServer, until: Promise<unknown>): void {
  const listeners = server.http.listeners('upgrade')
  server.http.removeAllListeners('upgrade')
  server.http.on('upgrade', (...args) => {
    void until.then(() => listeners.forEach((listener) => void Reflect.apply(listener, server.http, args)))
  })
}

weakness('W11: a message that comes between the load and the join is not missed', {
  async observe({ open, hopeFor }) {
    const server = await startConversations()
    const client = open(server)
    const seen: string[][] = []
    const answered = new Promise<void>((resolve) => {
      server.answerLoads('c1', (response, request) => {
        response.on('finish', resolve)
        server.answerLoads('c1')
        json({ id: 'c1', agent_name: 'sup', messages: [] })(response, request)
      })
    })
    delayHandshakes(server, answered)
    void answered.then(() => server.store('c1', message('m1')))
    client.agents.subscribeToConversation('c1', ({ messages }) => seen.push(messages.map(({ id }) => id)))
    await eventually(() => expect(server.joins('c1')).toBeGreaterThan(0))
    await server.caughtUp(client)
    server.pushTo('c1', message('m2'))
    await server.caughtUp(client)
    await hopeFor(() => seen.at(-1)?.length === 2)
    return seen.at(-1)
  },
  good: ['m1', 'm2'],
  weak: ['m2'],
})
