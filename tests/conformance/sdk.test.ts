import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type AgentConversation } from '@base44/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Backend } from '../../playground/backend/backendTypes.js'
import { startBackend } from '../../playground/backend/startBackend.js'
import { eventually } from '../support/eventually.js'

/** The platform's published client, against the local Base44: what it can do there, it can do here. */
describe('@base44/sdk 0.8.50', () => {
  let backend: Backend
  let dataDir: string
  let base44: ReturnType<typeof createClient>

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'base44-sdk-'))
    backend = await startBackend({ port: 0, dataDir })
    base44 = createClient({ appId: 'playground', serverUrl: backend.url, analytics: { enabled: false } })
    const { access_token: token } = await base44.auth.loginViaEmailPassword('dev@example.com', 'password')
    base44.setToken(token)
  })
  afterAll(async () => {
    base44.cleanup()
    await backend.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('knows who is signed in', async () => {
    expect(await base44.auth.me()).toMatchObject({ email: 'dev@example.com' })
  })

  it('follows an answer from its first frame to its last, and reads it whole afterwards', async () => {
    const created = await base44.agents.createConversation({
      agent_name: 'support_agent',
      metadata: { order_id: '7' },
    })
    expect(created).toMatchObject({ agent_name: 'support_agent', metadata: { order_id: '7' }, messages: [] })

    const frames: AgentConversation[] = []
    const unsubscribe = base44.agents.subscribeToConversation(created.id, (conversation) =>
      frames.push(conversation),
    )
    const sent = await base44.agents.addMessage(created, { role: 'user', content: 'What tasks are open?' })
    expect(sent).toMatchObject({ role: 'user', content: 'What tasks are open?' })
    await eventually(() => expect(frames.at(-1)?.messages.at(-1)?.usage).toBeDefined())
    unsubscribe()

    const answers = frames
      .map(({ messages }) => messages.at(-1))
      .filter((message) => message?.role === 'assistant')
    const lengths = answers.map((message) => (message?.content as string | undefined)?.length ?? 0)
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    expect(new Set(answers.map((message) => message?.id)).size).toBe(1)
    expect(answers.flatMap((message) => message?.tool_calls?.map(({ status }) => status))).toEqual(
      expect.arrayContaining(['running', 'success']),
    )
    const cut = answers.at(-1)?.tool_calls?.[0]
    expect(cut?.results?.length).toBeLessThanOrEqual(50)

    const whole = await base44.agents.getConversation(created.id)
    expect(whole?.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(whole?.messages[1]).toMatchObject({ id: answers[0]?.id, content: answers.at(-1)?.content })
    const tasks = JSON.parse(whole?.messages[1]?.tool_calls?.[0]?.results ?? '') as {
      status: string
      title: string
    }[]
    expect(tasks.length).toBeGreaterThan(1)
    for (const { status, title } of tasks) {
      expect(status).not.toBe('done')
      expect(whole?.messages[1]?.content).toContain(title)
    }
  })

  it('finds its conversations by agent and by metadata', async () => {
    const found = await base44.agents.listConversations({
      q: { agent_name: 'support_agent', 'metadata.order_id': '7' },
    })
    expect(found).toHaveLength(1)
    expect(await base44.agents.listConversations({ q: { agent_name: 'order_analyst' } })).toEqual([])
  })

  it('uploads a file and finds its bytes at the address that it was told', async () => {
    const file = new File(['a,b\n1,2\n'], 'table.csv', { type: 'text/csv' })
    const { file_url: url } = await base44.integrations.Core.UploadFile({ file })
    expect(await (await fetch(url)).text()).toBe('a,b\n1,2\n')
  })

  it('asks a model for text, and for an object that fits a schema', async () => {
    const text = await base44.integrations.Core.InvokeLLM({ prompt: 'Say something about linen' })
    expect(text).toMatch(/linen/i)
    const schema = {
      type: 'object',
      properties: {
        mood: { type: 'string', enum: ['good', 'bad'] },
        score: { type: 'integer', minimum: 0, maximum: 5 },
      },
      required: ['mood', 'score'],
    }
    const answer = await base44.integrations.Core.InvokeLLM({
      prompt: 'How is it?',
      response_json_schema: schema,
    })
    const { mood, score } = answer as { mood: string; score: number }
    expect(['good', 'bad']).toContain(mood)
    expect(Number.isInteger(score) && score >= 0 && score <= 5).toBe(true)
  })

  it('is refused with the sentence that the platform uses', async () => {
    await expect(base44.agents.getConversation('nowhere')).rejects.toMatchObject({
      status: 404,
      message: 'Conversation not found',
    })
    const visitor = createClient({
      appId: 'playground',
      serverUrl: backend.url,
      analytics: { enabled: false },
    })
    await expect(visitor.agents.createConversation({ agent_name: 'support_agent' })).rejects.toMatchObject({
      status: 401,
      message: 'User must be authenticated to create a conversation',
    })
    visitor.cleanup()
  })
})
