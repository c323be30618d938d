import { describe, expect, it } from 'vitest'
import { encodeMultipart } from '../../src/testing/encodeMultipart.js'
import { startServer } from './support/startServer.js'

const offered = 'Core.UploadFile, Core.UploadPrivateFile, Core.CreateFileSignedUrl and Core.InvokeLLM'
const functions = 'functions of the project, which may call other services'

type Started = Awaited<ReturnType<typeof startServer>>

async function upload(
  { server, token }: Started,
  parts: Record<string, string | File>,
  headers: Record<string, string> = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  const { bytes, contentType } = await encodeMultipart(form)
  const response = await server.fetch(
    new Request('http://localhost:4400/api/apps/shop/integration-endpoints/Core/UploadFile', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': contentType, ...headers },
      body: bytes,
    }),
  )
  return { status: response.status, body: (await response.json()) as { file_url: string; detail: string } }
}

describe('UploadFile', () => {
  it('keeps the bytes and serves them back under an absolute URL that cannot be guessed', async () => {
    const started = await startServer()
    const bytes = crypto.getRandomValues(new Uint8Array(50_000))
    const { body } = await upload(started, {
      note: 'first',
      file: new File([bytes], 'a "b" ü.bin', { type: 'x/y' }),
    })
    expect(body.file_url).toMatch(
      /^http:\/\/localhost:4400\/api\/apps\/shop\/files\/[\da-f]{48}\/a%20%22b%22%20%C3%BC\.bin$/,
    )
    const served = await started.server.fetch(new Request(body.file_url))
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(bytes)
  })

  it.each([
    ['photo.png', 'image/png', 'image/png', 'inline'],
    ['clip.mp4', 'video/mp4', 'video/mp4', 'inline'],
    ['page.html', 'text/html', 'application/octet-stream', 'attachment'],
    ['logo.svg', 'image/svg+xml', 'application/octet-stream', 'attachment'],
    ['paper.pdf', 'application/pdf', 'application/pdf', 'attachment'],
    ['feed.xml', 'text/xml', 'application/octet-stream', 'attachment'],
    ['tricky.png', 'image/png evil', 'application/octet-stream', 'attachment'],
  ])('serves %s of type %j as %s, %s', async (name, type, servedType, disposition) => {
    const started = await startServer()
    const file = new File(['x'], name)
    Object.defineProperty(file, 'type', {
      value: type,
    })
    const { body } = await upload(started, { file })
    const { headers } = await started.server.fetch(new Request(body.file_url))
    expect(headers.get('content-type')).toBe(servedType)
    expect(headers.get('content-disposition')).toBe(`${disposition}; filename*=UTF-8''${name}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('cache-control')).toMatch(/^private/)
  })

  it('refuses a file over the limit, announced or not, and keeps nothing of it', async () => {
    const started = await startServer({ maxUploadBytes: 1000 })
    const file = new File(['x'.repeat(200_000)], 'big.txt')
    for (const headers of [{}, { 'content-length': '200300' }]) {
      expect(await upload(started, { file }, headers)).toEqual({
        status: 413,
        body: { detail: 'The file is larger than the limit of 0 MB', code: 'FILE_TOO_LARGE' },
      })
    }
    expect(await started.store.list('files')).toEqual([])
  })

  it('takes a file of just the limit, and one of no bytes', async () => {
    const started = await startServer({ maxUploadBytes: 1000 })
    expect((await upload(started, { file: new File(['x'.repeat(1000)], 'a.txt') })).status).toBe(200)
    expect((await upload(started, { file: new File([], 'empty.txt') })).status).toBe(200)
  })

  it.each([
    [{ other: new File(['x'], 'a.txt') }, 'The part called file is missing, or is not a file'],
    [{ file: 'text' }, 'The part called file is missing, or is not a file'],
  ])('says what is missing in %j', async (parts, detail) => {
    expect(await upload(await startServer(), parts)).toMatchObject({ status: 422, body: { detail } })
  })

  it('is not served to another app, nor under another id', async () => {
    const started = await startServer()
    const { body } = await upload(started, { file: new File(['x'], 'a.txt') })
    const other = body.file_url.replace('/apps/shop/', '/apps/other/')
    const guess = body.file_url.replace(/files\/[\da-f]{4}/, 'files/0000')
    for (const url of [other, guess]) expect((await started.server.fetch(new Request(url))).status).toBe(404)
  })

  it('needs somebody', async () => {
    expect(
      (await upload({ ...(await startServer()), token: 'null' }, { file: new File(['x'], 'a') })).status,
    ).toBe(401)
  })

  it('is known to the agent that the file is sent to', async () => {
    const started = await startServer()
    const { body } = await upload(started, {
      file: new File(['one\ntwo\n'], 'notes.txt', { type: 'text/plain' }),
    })
    const { id } = await started.create()
    await started.call('POST', `agents/conversations/v2/${id}/messages`, {
      token: started.token,
      body: { content: 'Look at this', file_urls: [body.file_url] },
    })
    await started.server.idle()
    const { messages } = await started.get(id)
    expect(messages[0]?.file_urls).toEqual([body.file_url])
    expect(messages[1]?.content).toContain(
      '**notes.txt** (text/plain, 8 bytes): 2 lines, beginning with “one”',
    )
  })
})

describe('InvokeLLM', () => {
  it('answers text that is about the prompt', async () => {
    const { call, token } = await startServer()
    const prompt = 'Summarize: The cat sat on the mat. The cat was grey. Dogs bark.'
    const answer = await call('POST', 'integration-endpoints/Core/InvokeLLM', { token, body: { prompt } })
    expect(answer.body).toContain('The cat')
    const other = await call('POST', 'integration-endpoints/Core/InvokeLLM', {
      token,
      body: { prompt: 'Name a river.' },
    })
    expect(other.body).toContain('river')
  })

  it('answers an object that fits the schema and comes from the prompt', async () => {
    const { call, token } = await startServer()
    const body = {
      prompt: 'Mail from bo@example.com on 2031-05-04: the parcel is broken, I am angry, send 3 new ones.',
      response_json_schema: {
        type: 'object',
        properties: {
          mood: { type: 'string', enum: ['happy', 'angry'] },
          from: { type: 'string', format: 'email' },
          date: { type: 'string', format: 'date' },
          count: { type: 'integer', minimum: 1, maximum: 9 },
        },
        required: ['mood', 'from', 'date', 'count'],
      },
    }
    expect(await call('POST', 'integration-endpoints/Core/InvokeLLM', { token, body })).toMatchObject({
      status: 200,
      body: { mood: 'angry', from: 'bo@example.com', date: '2031-05-04' },
    })
  })

  it('says so when no value can fit', async () => {
    const { call, token } = await startServer()
    const body = { prompt: 'x', response_json_schema: { type: 'number', minimum: 5, maximum: 1 } }
    expect((await call('POST', 'integration-endpoints/Core/InvokeLLM', { token, body })).body).toMatchObject({
      code: 'SCHEMA_MISMATCH',
    })
  })

  it('needs a prompt', async () => {
    const { call, token } = await startServer()
    expect((await call('POST', 'integration-endpoints/Core/InvokeLLM', { token, body: {} })).status).toBe(422)
  })
})

describe('other integrations', () => {
  it('are honest about not being there', async () => {
    const { call, token } = await startServer()
    expect(await call('POST', 'integration-endpoints/Core/SendEmail', { token, body: {} })).toEqual({
      status: 501,
      body: {
        detail: `The local Base44 does not offer Core.SendEmail. It offers ${offered}`,
        code: 'NOT_IMPLEMENTED',
      },
    })
  })

  it.each([
    [
      'POST',
      'integration-endpoints/installable/Slack/integration-endpoints/Send',
      'the package Slack',
      offered,
    ],
    [
      'POST',
      'integrations/custom/my-crm/get:/repos/%7Bowner%7D/issues',
      'the custom integration my-crm',
      functions,
    ],
    ['POST', 'integrations/custom/my-crm/list', 'the custom integration my-crm', functions],
    ['GET', 'external-auth/tokens/slack', 'connectors', functions],
    ['GET', 'external-auth/tokens/connectors/c1', 'connectors', functions],
    ['POST', 'app-user-auth/connectors/c1/initiate', 'connectors', functions],
    ['DELETE', 'app-user-auth/connectors/c1', 'connectors', functions],
    ['POST', 'connectors/slack/call', 'connectors', functions],
    ['GET', 'auth/sso/accesstoken/u1', 'tokens of single sign-on', 'its own tokens'],
    ['GET', 'auth/sso/idtoken/u1', 'tokens of single sign-on', 'its own tokens'],
    ['POST', 'ai/openai/v1/chat/completions', 'the AI gateway', 'Core.InvokeLLM'],
  ])('answer %s %s with what there is instead', async (method, path, absent, instead) => {
    const { call, token } = await startServer()
    expect(await call(method, path, { token })).toEqual({
      status: 501,
      body: {
        detail: `The local Base44 does not offer ${absent}. It offers ${instead}`,
        code: 'NOT_IMPLEMENTED',
      },
    })
  })
})
