import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Base44Error, ProtocolError, type StandardResult, type StandardSchema } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

const prompt = 'Which city?'
const jsonSchema = { type: 'object', properties: { km: { type: 'number' } }, required: ['km'] }

async function open(answer: unknown) {
  const server = await startRecordingServer(json(answer))
  const sent = () => (JSON.parse(server.last().body) as Record<string, unknown>)['response_json_schema']
  return { server, sent, Core: openClient(server).integrations.Core }
}

/** A validator of no library, which can't print what it takes. */
function validator<Output>(
  validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>,
): StandardSchema<Output> {
  return { '~standard': { version: 1, vendor: 'nobody', validate } }
}

describe('InvokeLLM with a schema of zod', () => {
  const city = z.object({
    name: z.string(),
    founded: z.string().transform(Number),
    rivers: z.array(z.string()).default([]),
  })

  it('sends the JSON Schema that zod prints of it', async () => {
    const { sent, Core } = await open({ name: 'Oslo', founded: '1048' })
    await Core.InvokeLLM({ prompt, response_json_schema: city })
    expect(sent()).toMatchObject({
      type: 'object',
      properties: { name: { type: 'string' }, founded: { type: 'string' }, rivers: { type: 'array' } },
      required: ['name', 'founded'],
    })
    expect(sent()).toEqual(z.toJSONSchema(city, { target: 'draft-7', io: 'input' }))
  })

  it('gives what zod makes of the answer', async () => {
    const { Core } = await open({ name: 'Oslo', founded: '1048', unknown: 'left out' })
    const answer = await Core.InvokeLLM({ prompt, response_json_schema: city })
    expect(answer).toEqual({ name: 'Oslo', founded: 1048, rivers: [] })
    expect(answer.founded + 1).toBe(1049)
  })

  it('rejects what zod refuses, and says where', async () => {
    const { Core } = await open({ name: 'Oslo', founded: 1048, rivers: ['Akerselva', 7] })
    const error = await failure(Core.InvokeLLM({ prompt, response_json_schema: city }))
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ code: 'SCHEMA_MISMATCH', data: { founded: 1048 } })
    expect(String(error)).toMatch(/`founded`: .*string.*; `rivers\.1`: .*string/)
  })

  it('waits for a check that takes its time', async () => {
    const later = z.object({ km: z.number().refine(async (km) => Promise.resolve(km < 10), 'is too far') })
    expect(await (await open({ km: 8 })).Core.InvokeLLM({ prompt, response_json_schema: later })).toEqual({
      km: 8,
    })
    const error = await failure(
      (await open({ km: 80 })).Core.InvokeLLM({ prompt, response_json_schema: later }),
    )
    expect(String(error)).toContain('`km`: is too far')
  })
})

describe('InvokeLLM with a validator and a JSON Schema beside it', () => {
  const isFar = validator<string>((value) => {
    const { km } = value as { km: number }
    if (km >= 0) return { value: km > 100 ? 'far' : 'near' }
    return { issues: [{ message: 'is no distance', path: ['way', { key: 'km' }] }, { message: 'Try again' }] }
  })

  it('sends the JSON Schema, and gives what the validator makes of the answer', async () => {
    const { sent, Core } = await open({ km: 700 })
    const answer: string = await Core.InvokeLLM({
      prompt,
      response_json_schema: { schema: isFar, jsonSchema },
    })
    expect([answer, sent()]).toEqual(['far', jsonSchema])
  })

  it('takes a validator that is a function, as some libraries make them', async () => {
    const callable = Object.assign(() => true, isFar)
    const { Core } = await open({ km: 7 })
    expect(await Core.InvokeLLM({ prompt, response_json_schema: { schema: callable, jsonSchema } })).toBe(
      'near',
    )
  })

  it('waits for a validator that takes its time', async () => {
    const slow = validator(async (value) => Promise.resolve({ value: [value] }))
    const { Core } = await open({ km: 7 })
    expect(await Core.InvokeLLM({ prompt, response_json_schema: { schema: slow, jsonSchema } })).toEqual([
      { km: 7 },
    ])
  })

  it('gives an answer that is nothing, where the validator says so', async () => {
    const { Core } = await open({ km: 7 })
    const nothing = validator<unknown>(() => ({ value: undefined }))
    const answer = await Core.InvokeLLM({ prompt, response_json_schema: { schema: nothing, jsonSchema } })
    expect(answer).toBeUndefined()
  })

  it('rejects what the validator refuses, with its words and places', async () => {
    const { Core } = await open({ km: -1 })
    const error = await failure(
      Core.InvokeLLM({ prompt, response_json_schema: { schema: isFar, jsonSchema } }),
    )
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ code: 'SCHEMA_MISMATCH', data: { km: -1 } })
    expect(String(error)).toMatch(/: `way\.km`: is no distance; Try again$/)
  })

  it('leaves the JSON Schema to the model: the validator alone decides', async () => {
    const { Core } = await open({ km: '7' })
    const anything = validator((value) => ({ value }))
    expect(await Core.InvokeLLM({ prompt, response_json_schema: { schema: anything, jsonSchema } })).toEqual({
      km: '7',
    })
  })

  it.each([
    ['alone, which can print none', isFar],
    ['beside nothing', { schema: isFar }],
    ['beside text', { schema: isFar, jsonSchema: 'an object' }],
  ])('refuses a validator %s, without asking', async (_, schema) => {
    const { server, Core } = await open({ km: 7 })
    const error = await failure(Core.InvokeLLM({ prompt, response_json_schema: schema }))
    expect(error).toBeInstanceOf(Base44Error)
    expect([String(error), server.requests]).toEqual([
      expect.stringContaining('response_json_schema takes a JSON Schema'),
      [],
    ])
  })

  it('takes a JSON Schema that has a property named schema for what it is', async () => {
    const literal = { type: 'object', properties: {}, schema: { type: 'string' } }
    const { sent, Core } = await open({})
    await Core.InvokeLLM({ prompt, response_json_schema: literal })
    expect(sent()).toEqual(literal)
  })
})
