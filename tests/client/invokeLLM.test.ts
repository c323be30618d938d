import { describe, expect, it } from 'vitest'
import { ProtocolError } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, raw, startRecordingServer, type Answer } from '../support/recordingServer.js'

const prompt = 'What do you know?'

const city = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    people: { type: 'integer' },
    rivers: { type: 'array', items: { type: 'object', properties: { km: { type: 'number' } } } },
    kind: { enum: ['city', 'town'] },
  },
  required: ['name', 'people'],
  additionalProperties: false,
} as const

async function open(answer: Answer) {
  const server = await startRecordingServer(answer)
  return { server, Core: openClient(server).integrations.Core }
}

describe('InvokeLLM without a schema', () => {
  it.each([
    ['a JSON string', json('Paris'), 'Paris'],
    ['bare text', raw('Paris, of course.'), 'Paris, of course.'],
    ['several lines', raw('One\n\nTwo\n'), 'One\n\nTwo\n'],
    ['a JSON string of a number', json('42'), '42'],
    ['nothing', raw(''), ''],
  ])('gives %s as text', async (_, answer, text) => {
    const { Core } = await open(answer)
    expect(await Core.InvokeLLM({ prompt })).toBe(text)
  })

  it.each(['42', 'true', 'null', '[1,2]', '1.10', '1e3', '9400111899223817263412', '{ "a": 1 }'])(
    'gives the bare text %s as it is, though it reads as JSON',
    async (text) => {
      const { Core } = await open(raw(text))
      expect(await Core.InvokeLLM({ prompt })).toBe(text)
    },
  )

  it.each([undefined, null])('sends a schema that is %s as it is', async (schema) => {
    const { server, Core } = await open(json('Paris'))
    expect(await Core.InvokeLLM({ prompt, response_json_schema: schema } as never)).toBe('Paris')
    expect(JSON.parse(server.last().body)).toEqual({
      prompt,
      ...(schema === null && { response_json_schema: null }),
    })
  })
})

describe('InvokeLLM with a JSON Schema', () => {
  it('sends it as it is, beside the other parameters', async () => {
    const { server, Core } = await open(json({ name: 'Oslo', people: 1 }))
    const params = {
      prompt,
      file_urls: ['https://f/1'],
      model: 'gpt_5_4',
      add_context_from_internet: true,
    } as const
    await Core.InvokeLLM({ ...params, response_json_schema: city })
    expect(JSON.parse(server.last().body)).toEqual({ ...params, response_json_schema: city })
  })

  it.each([
    { name: 'Oslo', people: 700_000 },
    { name: 'Oslo', people: 0, rivers: [], kind: 'city' },
    { name: 'Oslo', people: 1, rivers: [{ km: 8.2 }, {}] },
  ])('gives the answer that fits: %j', async (answer) => {
    const { Core } = await open(json(answer))
    expect(await Core.InvokeLLM({ prompt, response_json_schema: city })).toEqual(answer)
  })

  it('reads an answer that came as bare text', async () => {
    const { Core } = await open(raw('{ "name": "Oslo", "people": 1 }'))
    expect(await Core.InvokeLLM({ prompt, response_json_schema: city })).toEqual({ name: 'Oslo', people: 1 })
  })

  it.each<[string, unknown, string]>([
    ['is text', 'I think that it is Oslo', ''],
    ['is nothing', null, ''],
    ['is a list', [], ''],
    ['lacks a field', { name: 'Oslo' }, 'people'],
    ['has a field of another type', { name: 'Oslo', people: 'many' }, 'people'],
    ['has null in place of a field', { name: null, people: 1 }, 'name'],
    ['has a part of a number', { name: 'Oslo', people: 1.5 }, 'people'],
    ['has one of no choice', { name: 'O', people: 1, kind: 'x' }, 'kind'],
    ['has an unknown field', { name: 'O', people: 1, mood: 'x' }, 'mood'],
    ['errs deep inside', { name: 'O', people: 1, rivers: [{}, { km: '8' }] }, 'rivers[1].km'],
  ])('rejects an answer that %s, and says where', async (_, answer, place) => {
    const { Core } = await open(json(answer))
    const error = await failure(Core.InvokeLLM({ prompt, response_json_schema: city }))
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ code: 'SCHEMA_MISMATCH', data: answer })
    const [, where] = String(error).split('does not fit response_json_schema: ')
    expect(where).toContain(place)
  })

  it.each<[string, object, unknown]>([
    ['an object by its properties', { properties: { km: { type: 'number' } } }, 'It is far.'],
    ['an object by what it requires', { properties: {}, required: ['km'] }, 7],
    ['a list by its items', { items: { type: 'number' } }, { km: 7 }],
    ['an object deep inside', { type: 'object', properties: { way: { properties: {} } } }, { way: 'far' }],
  ])('knows %s where the schema names no type, as its own type does', async (_, schema, answer) => {
    const { Core } = await open(json(answer))
    expect(await failure(Core.InvokeLLM({ prompt, response_json_schema: schema }))).toMatchObject({
      code: 'SCHEMA_MISMATCH',
    })
  })

  it('names several misfits, but not all of many', async () => {
    const people = Array.from({ length: 40 }, (_, index) => ({ age: `of ${index}` }))
    const { Core } = await open(json(people))
    const response_json_schema = {
      type: 'array',
      items: { type: 'object', properties: { age: { type: 'number' } } },
    } as const
    const { message } = (await failure(Core.InvokeLLM({ prompt, response_json_schema }))) as Error
    expect(message.match(/\[\d+\]\.age/g)).toEqual(['[0].age', '[1].age', '[2].age', '[3].age', '[4].age'])
  })

  it.each(['text', 7, true, []])('refuses %j, which is no schema, without asking', async (schema) => {
    const { server, Core } = await open(json({}))
    const error = await failure(Core.InvokeLLM({ prompt, response_json_schema: schema } as never))
    expect(error).toMatchObject({
      name: 'Base44Error',
      message: expect.stringContaining('response_json_schema takes'),
    })
    expect(server.requests).toEqual([])
  })

  it('passes the options of the call on', async () => {
    const { server, Core } = await open(json({}))
    const signal = AbortSignal.abort()
    const error = await failure(Core.InvokeLLM({ prompt, response_json_schema: city }, { signal }))
    expect([error, server.requests]).toEqual([expect.objectContaining({ name: 'AbortError' }), []])
  })
})
