import { join } from 'node:path'
import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { AgentConversation, AgentMessage } from '../../src/wire/agentTypes.js'
import { signIn } from './support/signIn.js'
import { spawnBackend } from './support/spawnBackend.js'
import { tempFolder } from './support/tempFolder.js'

const env = { DATA: join(tempFolder(), 'data') }

/** Resolves when so many pushes have come in the conversation's room. */
function countPushes(url: string, token: string, conversationId: string, count: number): Promise<void> {
  return new Promise((done) => {
    const socket = io(url, {
      path: '/ws-user-apps/socket.io/',
      transports: ['websocket'],
      query: { app_id: 'playground', token },
      forceNew: true,
    })
    let left = count
    socket.on('update_model', () => {
      if (--left > 0) return
      socket.disconnect()
      done()
    })
    socket.emit('join', `/agent-conversations/${conversationId}`)
  })
}

describe('a backend that is killed', () => {
  it('loses no message that it took, shows none by half and answers again', async () => {
    let process = spawnBackend(env)
    let ada = await signIn(await process.listening)
    const { body: conversation } = await ada.call<AgentConversation>('POST', 'agents/conversations', {
      agent_name: 'support_agent',
    })
    const path = `agents/conversations/${conversation.id}`
    const taken: string[] = []
    let settled: AgentMessage[] = []

    for (const pushes of [1, 6, 30]) {
      const killed = countPushes(await process.listening, ada.token, conversation.id, pushes).then(() =>
        process.kill('SIGKILL'),
      )
      // The room is joined before the question is asked: sockets and requests are served in order of arrival.
      await new Promise((done) => setTimeout(done, 150))
      const { body: question } = await ada.call<AgentMessage>(
        'POST',
        `agents/conversations/v2/${conversation.id}/messages`,
        {
          content: 'What tasks are open?',
        },
      )
      taken.push(question.id)
      await killed

      process = spawnBackend(env)
      ada = await signIn(await process.listening)
      const { messages } = (await ada.call<AgentConversation>('GET', path)).body
      expect(messages.slice(0, settled.length)).toEqual(settled)
      expect(messages.filter((message) => message.role === 'user').map((message) => message.id)).toEqual(
        taken,
      )
      expect(messages.map((message) => message.role)).toEqual(taken.flatMap(() => ['user', 'assistant']))
      const answer = messages.at(-1)
      expect(answer?.content).not.toBe('')
      expect(answer?.tool_calls?.some((call) => call.status === 'running') ?? false).toBe(false)
      expect(answer?.reasoning && answer.reasoning.end_date === undefined).not.toBe(true)
      settled = messages
    }
    await process.kill('SIGTERM')
  }, 60_000)

  it('keeps every record that it said it had, and ends within a second when it is asked to', async () => {
    let process = spawnBackend(env)
    let ada = await signIn(await process.listening)
    const kept: string[] = []
    for (let round = 0; round < 2; round++) {
      const before = kept.length
      const writing = Promise.allSettled(
        Array.from({ length: 300 }, async (_, i) => {
          const { body } = await ada.call<{ id: string }>('POST', 'entities/Task', {
            title: `r${round} n${i}`,
          })
          kept.push(body.id)
        }),
      )
      await expect.poll(() => kept.length, { interval: 5, timeout: 10_000 }).toBeGreaterThan(before + 20)
      await process.kill('SIGKILL')
      await writing
      process = spawnBackend(env)
      ada = await signIn(await process.listening)
      const { body: tasks } = await ada.call<{ id: string; title: string }[]>('GET', 'entities/Task')
      const ids = new Set(tasks.map((task) => task.id))
      expect(kept.filter((id) => !ids.has(id))).toEqual([])
      expect(tasks.every((task) => typeof task.title === 'string')).toBe(true)
    }
    const started = performance.now()
    await process.kill('SIGTERM')
    expect((await process.ended).code).toBe(0)
    expect(performance.now() - started).toBeLessThan(2000)
  }, 60_000)
})
