import { contenders } from './contenders.js'
import { eventually } from '../../support/eventually.js'
import { expect } from 'vitest'
import { message } from './message.js'
import { startConversations } from './startConversations.js'
import { weakness } from './weakness.js'

weakness('W2: a client that the server hung up on comes back', {
  async observe({ open, hopeFor }) {
    const server = await startConversations()
    const client = open(server)
    client.agents.subscribeToConversation('c1')
    await server.caughtUp(client)
    const before = server.joins('c1')
    server.kick()
    await hopeFor(() => server.joins('c1') > before)
    return { joinedAgain: server.joins('c1') > before }
  },
  good: { joinedAgain: true },
  weak: { joinedAgain: false },
})

weakness('W3: a client that was cleaned up can subscribe again', {
  async observe({ open, hopeFor }) {
    const server = await startConversations()
    const client = open(server)
    client.agents.subscribeToConversation('c1')
    await server.caughtUp(client)
    client.cleanup()
    client.agents.subscribeToConversation('c2')
    await hopeFor(() => server.joins('c2') > 0)
    return { joins: server.joins('c2') }
  },
  good: { joins: 1 },
  weak: { joins: 0 },
})

weakness('W4: whoever leaves a room and subscribes again is in the room again', {
  by: [contenders.sdk20],
  async observe({ open }) {
    const server = await startConversations()
    const client = open(server)
    const seen: string[][] = []
    const unsubscribe = client.agents.subscribeToConversation('c1')
    await server.caughtUp(client)
    unsubscribe()
    await eventually(() => expect(server.events).toContain('leave /agent-conversations/c1'))
    client.agents.subscribeToConversation('c1', ({ messages }) => seen.push(messages.map(({ id }) => id)))
    await server.caughtUp(client)
    server.pushTo('c1', message('m1'))
    await server.caughtUp(client)
    return { last: seen.at(-1) }
  },
  good: { last: ['m1'] },
  weak: { last: undefined },
})

weakness('W15: a room is joined once on a connection', {
  async observe({ open }) {
    const server = await startConversations()
    const client = open(server)
    client.agents.subscribeToConversation('c1')
    await server.caughtUp(client)
    return { joins: server.joins('c1') }
  },
  good: { joins: 1 },
  weak: { joins: 2 },
})
