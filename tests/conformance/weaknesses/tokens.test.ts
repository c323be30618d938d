import { io } from 'socket.io-client'
import { expect } from 'vitest'
import type { Connect } from '../../../src/wire/socketTypes.js'
import { eventually } from '../../support/eventually.js'
import type { ContenderClient } from './contenderTypes.js'
import { startConversations, type ConversationsServer } from './startConversations.js'
import { weakness, type Watched } from './weakness.js'

/** A client with a token, in a room. */
async function signedIn({ open }: Watched) {
  const server = await startConversations()
  const client = open(server, { token: 'OLD' })
  client.agents.subscribeToConversation('c1')
  await server.caughtUp(client)
  return { server, client }
}

/** Breaks the connection, and tells the token of the next one. */
async function tokenOfNextSocket(server: ConversationsServer): Promise<unknown> {
  const before = server.handshakes.length
  server.cut()
  await eventually(() => expect(server.handshakes.length).toBeGreaterThan(before))
  return server.handshakes.at(-1)?.['token']
}

weakness('W12: the socket takes the token that auth.setToken was given', {
  async observe(watched) {
    const { server, client } = await signedIn(watched)
    client.auth.setToken('NEW')
    return tokenOfNextSocket(server)
  },
  good: 'NEW',
  weak: 'OLD',
})

weakness('W12: the socket takes the token of a login', {
  async observe(watched) {
    const { server, client } = await signedIn(watched)
    await client.auth.loginViaEmailPassword('a@example.com', 'password')
    return tokenOfNextSocket(server)
  },
  good: 'NEW',
  weak: 'OLD',
})

weakness('W12: links, the AI gateway and functions.fetch take the new token', {
  async observe({ open }) {
    const server = await startConversations()
    const client = open(server, { token: 'OLD' })
    client.setToken('NEW')
    await client.functions.fetch('/report')
    return {
      links: [client.agents.getWhatsAppConnectURL('sup'), client.agents.getTelegramConnectURL('sup')].map(
        (link) => new URL(link).searchParams.get('token'),
      ),
      gateway: client.aiGateway.connection().token,
      fetched: server.last().headers.authorization,
    }
  },
  good: { links: ['NEW', 'NEW'], gateway: 'NEW', fetched: 'Bearer NEW' },
  weak: { links: ['OLD', 'OLD'], gateway: 'OLD', fetched: 'Bearer OLD' },
})

weakness('W13: after a logout functions are called without the token', {
  async observe({ open }) {
    const server = await startConversations()
    const client = open(server, { token: 'OLD' })
    client.auth.logout()
    await client.functions.invoke('report')
    return server.last().headers.authorization
  },
  good: undefined,
  weak: 'Bearer OLD',
})

weakness('W13: after a logout the socket is without the token', {
  async observe(watched) {
    const { server, client } = await signedIn(watched)
    client.auth.logout()
    return tokenOfNextSocket(server)
  },
  good: undefined,
  weak: 'OLD',
})

weakness('W14: the service role subscribes as the service', {
  async observe({ open }) {
    const server = await startConversations()
    const client = open(server, { token: 'USER', serviceToken: 'SERVICE' })
    client.asServiceRole.agents.subscribeToConversation('c1')
    await eventually(() => expect(server.joins('c1')).toBeGreaterThan(0))
    await eventually(() => expect(server.loads('c1')).toBe(1))
    return { socket: server.handshakes[0]?.['token'], load: server.last().headers.authorization }
  },
  good: { socket: 'SERVICE', load: 'Bearer SERVICE' },
  weak: { socket: 'USER', load: 'Bearer SERVICE' },
})

weakness('W19: a visitor’s handshake has no token, not even the word', {
  async observe({ open }) {
    const server = await startConversations()
    const client = open(server)
    await server.caughtUp(client)
    return server.handshakes.map(({ token }) => token)
  },
  good: [undefined],
  weak: ['null'],
})

/** Sends the token beside the address instead of in it: for a server that reads it there. */
const besideTheAddress: Connect = (url, { query: { token, ...query }, ...options }) =>
  io(url, { ...options, query, auth: { token }, forceNew: true })

/** Where the token of the client's socket is. */
async function placesOfToken(server: ConversationsServer, client: ContenderClient) {
  await server.caughtUp(client)
  const [socket] = server.sockets()
  return { query: socket?.handshake.query['token'], auth: socket?.handshake.auth['token'] as unknown }
}

weakness('W19: the token can be kept out of the socket’s address', {
  async observe({ open }) {
    const server = await startConversations()
    return placesOfToken(server, open(server, { token: 'USER', connect: besideTheAddress }))
  },
  good: { query: undefined, auth: 'USER' },
  weak: { query: 'USER', auth: undefined },
})
