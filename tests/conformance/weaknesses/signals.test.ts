import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'vitest'
import { eventually } from '../../support/eventually.js'
import { until } from '../../support/watch.js'
import type { ContenderClient, SeenConversation } from './contenderTypes.js'
import { message } from './message.js'
import { startConversations } from './startConversations.js'
import { weakness } from './weakness.js'

weakness('W16: a client tells where its socket stands', {
  async observe({ open }) {
    const server = await startConversations()
    const { agents, realtime } = open(server)
    const states: unknown[] = []
    realtime?.status.subscribe(() => {
      const state = realtime.status.get()?.state
      if (states.at(-1) !== state) states.push(state)
    })
    agents.subscribeToConversation('c1')
    await eventually(() => expect(server.joins('c1')).toBeGreaterThan(0))
    server.cut()
    if (realtime) {
      await until(realtime.status, (status) => status?.state === 'reconnecting')
      await until(realtime.status, (status) => status?.state === 'connected')
    }
    return states
  },
  good: ['connecting', 'connected', 'reconnecting', 'connected'],
  weak: [],
})

/** Collects what nobody holds. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  // the flag puts it into contexts that are made from then on
  const collect = runInNewContext('gc') as () => void
  collect()
}

/** Follows a conversation for one update, and keeps no hold of what it was given. */
function followOnce(client: ContenderClient): Promise<WeakRef<SeenConversation>> {
  return new Promise((resolve) => {
    const stop = client.agents.subscribeToConversation('c1', (conversation) => {
      resolve(new WeakRef(conversation))
      setTimeout(() => stop())
    })
  })
}

weakness('W17: a conversation that nobody follows any more is let go', {
  async observe({ open, hopeFor }) {
    const server = await startConversations()
    const client = open(server)
    await server.caughtUp(client)
    const followed = followOnce(client)
    await eventually(() => expect(server.joins('c1')).toBeGreaterThan(0))
    server.pushTo('c1', message('m1'))
    const conversation = await followed
    await eventually(() => expect(server.events).toContain('leave /agent-conversations/c1'))
    await hopeFor(() => {
      collectGarbage()
      return conversation.deref() === undefined
    })
    return { isHeld: conversation.deref() !== undefined }
  },
  good: { isHeld: false },
  weak: { isHeld: true },
})

weakness('W18: a frame can be heard of by itself, without the rest of the conversation', {
  async observe({ open }) {
    const server = await startConversations()
    server.store('c1', ...Array.from({ length: 50 }, (_, index) => message(`m${index}`)))
    const client = open(server)
    const sizes: number[] = []
    if (client.realtime) client.realtime.joinConversation('c1', { onMessage: () => sizes.push(1) })
    else client.agents.subscribeToConversation('c1', ({ messages }) => sizes.push(messages.length))
    await server.caughtUp(client)
    server.pushTo('c1', message('m50'))
    server.pushTo('c1', message('m51'))
    await server.caughtUp(client)
    return sizes
  },
  good: [1, 1],
  weak: [51, 52],
})

weakness('W20: nothing is written on the console', {
  async observe({ open, said }) {
    const server = await startConversations()
    const client = open(server)
    await server.caughtUp(client)
    return said.map((line) => line.replace(/^(log connect) .*/, '$1'))
  },
  good: [],
  weak: ['log connect'],
})

weakness('W21: where no WebSocket comes through, a client polls', {
  async observe({ open, hopeFor }) {
    const server = await startConversations()
    server.http.removeAllListeners('upgrade')
    server.http.on('upgrade', (_request, socket) => socket.destroy())
    const client = open(server)
    client.agents.subscribeToConversation('c1')
    await hopeFor(() => server.joins('c1') > 0)
    return { joins: server.joins('c1') }
  },
  good: { joins: 1 },
  weak: { joins: 0 },
})

weakness('W22: what shows the socket shows the one of the new token too', {
  async observe({ open }) {
    const server = await startConversations()
    const client = open(server, { token: 'OLD' })
    const status = client.realtime?.status
    client.agents.subscribeToConversation('c1')
    await server.caughtUp(client)
    client.setToken('NEW')
    await eventually(() => expect(server.handshakes.at(-1)?.['token']).toBe('NEW'))
    if (status) await until(status, (now) => now?.state === 'connected')
    return status?.get()?.state
  },
  good: 'connected',
  weak: undefined,
})
