import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aiModel } from '../../playground/backend/aiModel.js'
import { listen } from '../../playground/backend/listen.js'
import { startServer } from '../testing/support/startServer.js'

interface Asked {
  messages: { role: string; content: unknown; tool_calls?: unknown }[]
  tools?: { function: { name: string; parameters: unknown } }[]
  stream?: boolean
}

/** An endpoint that speaks OpenAI's protocol: it keeps what it is asked, and answers as the test says. */
const asked: Asked[] = []
let answer: (asked: Asked, response: ServerResponse, request: IncomingMessage) => void
const endpoint = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => (text += chunk.toString()))
  request.on('end', () => {
    const body = JSON.parse(text) as Asked
    asked.push(body)
    answer(body, response, request)
  })
})
let baseUrl = ''
beforeAll(async () => {
  baseUrl = `http://127.0.0.1:${await listen(endpoint, '127.0.0.1', 0)}/v1`
})
afterAll(() => endpoint.close())
beforeEach(() => void asked.splice(0))

function stream(response: ServerResponse, deltas: object[], finish = 'stop'): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (choices: object[], more: object = {}) =>
    response.write(
      `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices, ...more })}\n\n`,
    )
  // Without `role`, as many servers send them.
  for (const delta of deltas) send([{ index: 0, delta }])
  send([{ index: 0, delta: {}, finish_reason: finish }])
  send([], { usage: { prompt_tokens: 21, completion_tokens: 7, total_tokens: 28 } })
  response.end('data: [DONE]\n\n')
}

const start = (apiKey?: string) => startServer({ model: aiModel({ baseUrl, name: 'm', apiKey }) })

describe('a model behind an endpoint', () => {
  it('streams reasoning and text', async () => {
    answer = (_asked, response) =>
      stream(response, [
        { reasoning_content: 'Let me ' },
        { reasoning_content: 'see.' },
        { content: 'Hel' },
        { content: 'lo.' },
      ])
    const { create, ask, frames } = await start()
    const message = await ask((await create()).id, 'hi')
    expect(message).toMatchObject({
      content: 'Hello.',
      reasoning: { content: 'Let me see.', end_date: expect.any(String) },
      usage: { prompt_tokens: 21, completion_tokens: 7 },
    })
    const texts = frames().map((frame) => frame.content)
    expect(texts.indexOf('Hel')).toBeGreaterThan(0)
    expect(texts.indexOf('Hello.')).toBeGreaterThan(texts.indexOf('Hel'))
  })

  it('calls tools for real and goes on with what they gave', async () => {
    answer = ({ messages }, response) => {
      const results = messages.filter((message) => message.role === 'tool')
      if (results.length > 0)
        return stream(response, [{ content: `Made: ${String(results[0]?.content).includes('Buy milk')}` }])
      const call = (more: object) => ({ tool_calls: [{ index: 0, ...more }] })
      stream(
        response,
        [
          call({ id: 'call_1', type: 'function', function: { name: 'create_Task', arguments: '' } }),
          call({ function: { arguments: '{"title":' } }),
          call({ function: { arguments: '"Buy milk"}' } }),
        ],
        'tool_calls',
      )
    }
    const { create, ask, server, frames } = await start()
    const message = await ask((await create()).id, 'Add a task: buy milk')
    expect(message).toMatchObject({
      content: 'Made: true',
      tool_calls: [
        { id: 'call_1', name: 'create_Task', arguments_string: '{"title":"Buy milk"}', status: 'success' },
      ],
    })
    expect(frames().some((frame) => frame.tool_calls?.[0]?.arguments_string === '{"title":')).toBe(true)
    expect(await server.records.list('shop', 'Task', { q: { title: 'Buy milk' } })).toMatchObject([
      { created_by: 'ada@example.com' },
    ])
    expect(asked[0]?.tools?.map((tool) => tool.function.name)).toEqual([
      'read_Task',
      'create_Task',
      'update_Task',
      'delete_Task',
    ])
  })

  it('is told when a tool refuses its input', async () => {
    answer = ({ messages }, response) => {
      const result = messages.find((message) => message.role === 'tool')
      if (result) return stream(response, [{ content: `Told: ${String(result.content)}` }])
      const call = {
        id: 'c',
        type: 'function',
        function: { name: 'create_Task', arguments: '{"status":"open"}' },
      }
      stream(response, [{ tool_calls: [{ index: 0, ...call }] }], 'tool_calls')
    }
    const { create, ask } = await start()
    const message = await ask((await create()).id, 'Add it')
    expect(message.tool_calls).toMatchObject([
      { status: 'error', results: expect.stringContaining('`title` is required') },
    ])
    expect(message.content).toContain('`title` is required')
  })

  it('gets the instructions, the date and the conversation with its calls', async () => {
    answer = (_asked, response) => stream(response, [{ content: 'ok' }])
    const { create, ask, store } = await start()
    const { id } = await create()
    await ask(id, 'one')
    const [, first] = await store.list(`messages:${id}`)
    const call = {
      id: 'c1',
      name: 'read_Task',
      arguments_string: '{"q":{}}',
      status: 'success',
      results: '[]',
    }
    await store.write([
      { collection: `messages:${id}`, put: { ...first, id: String(first?.id), tool_calls: [call] } },
    ])
    await ask(id, 'two')
    const { messages = [] } = asked.at(-1) ?? {}
    expect(messages.map((message) => message.role)).toEqual([
      'system',
      'user',
      'assistant',
      'tool',
      'assistant',
      'user',
    ])
    expect(messages[0]?.content).toMatch(/Helps with tasks\.[^]*Today is \d{4}-\d\d-\d\d\./)
    expect(messages[2]?.tool_calls).toMatchObject([
      { id: 'c1', function: { name: 'read_Task', arguments: '{"q":{}}' } },
    ])
  })

  it('that fails leaves a sentence, without the key', async () => {
    answer = (_asked, response) =>
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"error":{"message":"no such model"}}')
    const { create, ask } = await start('secret-key')
    const { content } = await ask((await create()).id, 'hi')
    expect(content).toBe('The answer could not be finished: no such model')
  })

  it('is hung up on when the server closes', async () => {
    let closed: (() => void) | undefined
    const hungUp = new Promise<void>((done) => (closed = done))
    answer = (_asked, response, request) => {
      request.socket.once('close', () => closed?.())
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(
        `data: ${JSON.stringify({ id: 'x', choices: [{ index: 0, delta: { content: 'never' } }] })}\n\n`,
      )
    }
    const { create, call, token, server, frames } = await start()
    const { id } = await create()
    await call('POST', `agents/conversations/v2/${id}/messages`, { token, body: { content: 'hi' } })
    await expect.poll(() => frames().at(-1)?.content).toBe('never')
    await server.close()
    await expect(hungUp).resolves.toBeUndefined()
  })

  it('answers model calls with text, and with JSON that fits the schema', async () => {
    const reply = (content: string) => {
      answer = (_asked, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            id: 'x',
            created: 1,
            model: 'm',
            choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
          }),
        )
    }
    const { call, token } = await start()
    const response_json_schema = { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] }
    const invoke = async (body: object) =>
      (await call('POST', 'integration-endpoints/Core/InvokeLLM', { token, body: { prompt: 'p', ...body } }))
        .body
    reply('Plain words.')
    expect(await invoke({})).toBe('Plain words.')
    reply('Here you are:\n```json\n{"n": 4}\n```')
    expect(await invoke({ response_json_schema })).toEqual({ n: 4 })
    reply('{"n": "four"}')
    expect(await invoke({ response_json_schema })).toMatchObject({ code: 'SCHEMA_MISMATCH' })
  })
})
