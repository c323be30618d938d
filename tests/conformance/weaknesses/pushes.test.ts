import { expect } from 'vitest'
import { eventually } from '../../support/eventually.js'
import type { ContenderClient, SeenConversation } from './contenderTypes.js'
import { message } from './message.js'
import { startConversations, type StoredMessage } from './startConversations.js'
import { weakness, type Watched } from './weakness.js'

/** Follows a conversation that holds these messages, until they are loaded and its room is joined. */
async function follow(watched: Watched, ...stored: StoredMessage[]) {
  const server = await startConversations()
  server.store('c1', ...stored)
  const client = watched.open(server)
  const seen = record(client)
  await server.caughtUp(client)
  await eventually(() => expect(server.loads('c1')).toBeGreaterThan(0))
  await server.caughtUp(client)
  return { server, client, ...seen }
}

function record(client: ContenderClient) {
  const updates: SeenConversation['messages'][] = []
  client.agents.subscribeToConversation('c1', ({ messages }) => updates.push(messages))
  return {
    contents: () => updates.at(-1)?.map(({ content }) => content),
    results: () => updates.at(-1)?.[0]?.tool_calls?.[0]?.results,
  }
}

weakness('W1: what was sent while the connection was down is there after it', {
  async observe(watched) {
    const { server, client, contents } = await follow(watched)
    const before = server.joins('c1')
    server.cut()
    await eventually(() => expect(server.events).toContain('disconnect'))
    server.store('c1', message('m1'), message('m2'))
    await eventually(() => expect(server.joins('c1')).toBeGreaterThan(before))
    server.pushTo('c1', message('m2'))
    await server.caughtUp(client)
    await watched.hopeFor(() => contents()?.includes('m1') ?? false)
    return contents()
  },
  good: ['m1', 'm2'],
  weak: ['m2'],
})

weakness('W6: a frame that is no JSON is an error of nobody’s', {
  async observe(watched) {
    const { server, client } = await follow(watched)
    server.pushRaw({ room: '/agent-conversations/c1', data: '{' })
    await server.caughtUp(client)
    return { rejections: watched.rejections.length }
  },
  good: { rejections: 0 },
  weak: { rejections: 1 },
})

weakness('W6: a callback that throws leaves no rejection behind', {
  async observe(watched) {
    const { server, client } = await follow(watched)
    server.store('c2', message('m1'))
    client.agents.subscribeToConversation('c2', () => {
      throw new Error('a mistake of the app')
    })
    await server.caughtUp(client)
    server.pushTo('c2', message('m2'))
    await server.caughtUp(client)
    return { rejections: watched.rejections.map(String) }
  },
  good: { rejections: [] },
  weak: { rejections: ['Error: a mistake of the app'] },
})

weakness('W7: an older frame does not replace what is newer', {
  async observe(watched) {
    const { server, client, contents } = await follow(watched, message('m1', 'FINAL', 2))
    server.pushTo('c1', message('m1', 'PARTIAL', 1))
    server.pushTo('c1', message('m2'))
    await server.caughtUp(client)
    return contents()
  },
  good: ['FINAL', 'm2'],
  weak: ['PARTIAL', 'm2'],
})

/** A message with one call of a tool, which has these results. */
const withTool = (status: string, results: string | undefined, second: number): StoredMessage => ({
  ...message('m1', 'Here', second),
  tool_calls: [{ id: 't1', name: 'read_Task', arguments_string: '{}', status, results }],
})
const whole = 'x'.repeat(300)
const cut = whole.slice(0, 50)

weakness('W8: the whole results of a tool survive a frame in which they are cut', {
  async observe(watched) {
    const { server, client, results } = await follow(watched, withTool('success', whole, 1))
    server.pushTo('c1', withTool('success', cut, 2))
    await server.caughtUp(client)
    await watched.hopeFor(() => results()?.length === whole.length)
    return results()?.length
  },
  good: 300,
  weak: 50,
})

weakness('W8: the results of a tool that ends are fetched whole', {
  async observe(watched) {
    const { server, client, results } = await follow(watched)
    server.store('c1', withTool('success', whole, 2))
    server.pushTo('c1', withTool('success', cut, 2))
    await server.caughtUp(client)
    await watched.hopeFor(() => results()?.length === whole.length)
    return results()?.length
  },
  good: 300,
  weak: 50,
})

weakness('W9: messages without an id do not replace each other', {
  async observe(watched) {
    const { server, client, contents } = await follow(watched)
    const sent = [message('m1', 'one'), message('m2', 'two')]
    server.store('c1', ...sent)
    for (const { id: _id, ...unnamed } of sent) server.pushTo('c1', unnamed)
    await server.caughtUp(client)
    await watched.hopeFor(() => contents()?.length === 2)
    return contents()
  },
  good: ['one', 'two'],
  weak: ['two'],
})
