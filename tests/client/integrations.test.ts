import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, raw, startRecordingServer, type Answer } from '../support/recordingServer.js'

async function open(answer: Answer = json({})) {
  const server = await startRecordingServer(answer)
  return { server, Core: openClient(server).integrations.Core }
}

describe('Core', () => {
  it('calls an integration by its name', async () => {
    const { server, Core } = await open(json('Paris'))
    expect(await Core.InvokeLLM({ prompt: 'Capital of France?' })).toBe('Paris')
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: '/api/apps/app-1/integration-endpoints/Core/InvokeLLM',
      body: '{"prompt":"Capital of France?"}',
    })
  })

  it('gives an answer that is bare text as it is', async () => {
    const { Core } = await open(raw('Paris, of course.'))
    expect(await Core.InvokeLLM({ prompt: 'Capital of France?' })).toBe('Paris, of course.')
  })

  it('calls one that it does not know by its name too', async () => {
    const { server, Core } = await open()
    await Core['OfTomorrow']?.({})
    expect(server.last().path).toBe('/api/apps/app-1/integration-endpoints/Core/OfTomorrow')
  })

  it('keeps a name inside its segment', async () => {
    const { server, Core } = await open()
    await Core['../../entities/User']?.({})
    expect(server.last().url).toBe('/api/apps/app-1/integration-endpoints/Core/..%2F..%2Fentities%2FUser')
  })

  it('gives the same function for the same name', async () => {
    const { Core } = await open()
    expect(Core.InvokeLLM).toBe(Core.InvokeLLM)
  })

  it.each(['then', '_x', '__proto__', 'toJSON'])('is no integration named %s', async (name) => {
    const { Core } = await open()
    expect(Core[name]).toBeUndefined()
  })

  it.each(['toString', 'constructor'] as const)('has the %s that every object has', async (name) => {
    const { Core } = await open()
    expect(Core[name]).toBe({}[name])
  })

  it('can be awaited and printed without calling anything', async () => {
    const { server, Core } = await open()
    expect([
      await Promise.resolve(Core),
      inspect(Core),
      String(Core as unknown),
      JSON.stringify(Core),
    ]).toEqual([Core, '{}', '[object Object]', '{}'])
    expect(server.requests).toEqual([])
  })

  it.each([
    ['text', 'Capital of France?'],
    ['nothing', undefined],
    ['a list', [1]],
    ['a file that has no name of a parameter', new File(['x'], 'x.txt')],
  ])('takes named parameters, not %s', async (_, params) => {
    const { server, Core } = await open()
    expect(String(await failure(Core.InvokeLLM(params as never)))).toContain(
      'Integration InvokeLLM must receive an object with named parameters, received: ',
    )
    expect(server.requests).toEqual([])
  })
})

describe('UploadFile', () => {
  it.each([
    [
      'a file',
      { file: new File(['hello'], 'hello.txt', { type: 'text/plain' }) },
      'name="file"; filename="hello.txt"',
    ],
    ['a blob', { file: new Blob(['hello'], { type: 'text/plain' }) }, 'name="file"; filename="blob"'],
  ])('sends %s', async (_, params, disposition) => {
    const { server, Core } = await open(json({ file_url: 'https://f/1' }))
    expect(await Core.UploadFile(params)).toEqual({ file_url: 'https://f/1' })
    expect(server.last().body).toMatch(`${disposition}\r\nContent-Type: text/plain\r\n\r\nhello\r\n`)
  })

  it('sends each of several files', async () => {
    const { server, Core } = await open()
    const files = [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')]
    await Core['Import']?.({ files })
    expect(server.last().body.match(/name="files"; filename="\w\.txt"/g)).toHaveLength(2)
  })

  it('sends a form as it is', async () => {
    const { server, Core } = await open(json({ file_url: 'https://f/1' }))
    const form = new FormData()
    form.append('file', new File(['hello'], 'hello.txt'))
    await Core.UploadFile(form as never)
    expect(server.last().body).toContain('filename="hello.txt"')
  })

  it.each([{}, { file_url: 7 }, 'https://f/1', null])(
    'rejects the answer %j, which has no file_url',
    async (answer) => {
      const { Core } = await open(json(answer))
      expect(await failure(Core.UploadFile({ file: new Blob(['x']) }))).toMatchObject({
        name: 'ProtocolError',
        data: answer,
      })
    },
  )
})
