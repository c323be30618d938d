import { join } from 'node:path'
import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { AgentConversation, AgentMessage } from '../../src/wire/agentTypes.js'
import { signIn } from './support/signIn.js'
import { spawnBackend } from './support/spawnBackend.js'
import { tempFolder } from './support/tempFolder.js'

const env = { DATA: join(tempFolder(), 'data') }

/** Follows a conversation: `pushed` holds what came, and `after` resolves when so much has. */
async function follow(url: string, token: string, conversationId: string) {
  const pushed: AgentMessage[] = []
  const socket = io(url, {
    path: '/ws-user-apps/socket.io/',
    transports: ['websocket'],
    query: { app_id: 'playground', token },
    forceNew: true,
    reconnection: false,
  })
  socket.on('update_model', ({ data }: { data: string }) => {
    pushed.push((JSON.parse(data) as { _message: AgentMessage })._message)
  })
  await socket.emitWithAck('join', `/agent-conversations/${conversationId}`)
  return {
    pushed,
    after: (count: number) => expect.poll(() => pushed.length, { interval: 5 }).toBeGreaterThanOrEqual(count),
  }
}

describe('a backend that is killed', () => {
  it('loses no message that it showed, shows none by half and answers again', async () => {
    let process = spawnBackend(env)
    let url = await process.listening
    let dev = await signIn(url)
    const created = await dev.call('POST', 'agents/conversations', { agent_name: 'support_agent' })
    const { id } = created.body as AgentConversation
    const asked: (string | undefined)[] = []
    let settled: AgentMessage[] = []

    for (const pushes of [1, 6, 30]) {
      const { pushed, after } = await follow(url, dev.token, id)
      const question = { content: 'What tasks are open?' }
      // The kill may come before the answer to this request does.
      const sent = dev.call('POST', `agents/conversations/v2/${id}/messages`, question).catch(() => undefined)
      await after(pushes)
      await process.kill('SIGKILL')
      await sent
      asked.push(pushed[0]?.id)

      process = spawnBackend(env)
      url = await process.listening
      dev = await signIn(url)
      const { body } = await dev.call('GET', `agents/conversations/${id}`)
      const { messages } = body as AgentConversation
      expect(messages.slice(0, settled.length)).toEqual(settled)
      expect(messages.map((message) => message.role)).toEqual(asked.flatMap(() => ['user', 'assistant']))
      expect(messages.filter((message) => message.role === 'user').map((message) => message.id)).toEqual(
        asked,
      )
      const answer = messages.at(-1)
      const last = pushed.at(-1)
      expect(answer?.content).toContain(last?.role === 'assistant' ? last.content : '')
      expect(answer?.content).not.toBe('')
      expect(answer?.tool_calls?.some((call) => call.status === 'running') ?? false).toBe(false)
      expect(answer?.reasoning && answer.reasoning.end_date === undefined).not.toBe(true)
      settled = messages
    }
    await process.kill('SIGTERM')
  }, 60_000)

  it('keeps every record that it said it had, and ends within a second when it is asked to', async () => {
    let process = spawnBackend(env)
    let dev = await signIn(await process.listening)
    const kept: string[] = []
    const writing = Promise.allSettled(
      Array.from({ length: 300 }, async (_, i) => {
        const { body } = await dev.call('POST', 'entities/Task', { title: `n${i}` })
        kept.push((body as { id: string }).id)
      }),
    )
    await expect.poll(() => kept.length, { interval: 5 }).toBeGreaterThan(20)
    await process.kill('SIGKILL')
    await writing
    expect(kept.length).toBeLessThan(300)
    process = spawnBackend(env)
    dev = await signIn(await process.listening)
    const tasks = (await dev.call('GET', 'entities/Task')).body as { id: string; title: unknown }[]
    const ids = new Set(tasks.map((task) => task.id))
    expect(kept.filter((id) => !ids.has(id))).toEqual([])
    expect(tasks.every((task) => typeof task.title === 'string')).toBe(true)
    const started = performance.now()
    await process.kill('SIGTERM')
    expect((await process.ended).code).toBe(0)
    expect(performance.now() - started).toBeLessThan(2000)
  }, 60_000)
})
