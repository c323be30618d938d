// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { createUpload } from '../../src/wire/upload.js'
import type { UploadProgress, UploadRequest } from '../../src/wire/uploadTypes.js'
import { failure } from '../support/failure.js'
import { json, raw, startRecordingServer, type Answer } from '../support/recordingServer.js'

const upload = createUpload(() => fetch)
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-expose-headers': '*',
}

/** Allows this page's origin, and answers what isn't the browser's own question about that. */
function allow(answer: Answer): Answer {
  return (response, request) => {
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else answer(response, request)
  }
}

function form(text = 'hello') {
  const body = new FormData()
  body.append('file', new File([text], 'hello.txt'))
  return body
}

async function send(answer: Answer, more: Partial<UploadRequest> = {}) {
  const server = await startRecordingServer(answer)
  const request = {
    url: `${server.url}/upload`,
    headers: { Authorization: 'Bearer secret' },
    body: form(),
    onProgress: () => {},
  }
  return { server, response: upload({ ...request, ...more }) }
}

describe('an upload in a browser', () => {
  it('sends the form with its headers', async () => {
    const { server, response } = await send(allow(json({})))
    await response
    expect(server.last()).toMatchObject({
      method: 'POST',
      headers: {
        authorization: 'Bearer secret',
        'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
      },
      body: expect.stringContaining('filename="hello.txt"'),
    })
  })

  it('answers as fetch does', async () => {
    const { response } = await send(allow(json({ detail: 'D' }, 422, { 'x-reason': 'r' })))
    const { ok, status, headers } = await response
    expect([ok, status, headers.get('x-reason')]).toEqual([false, 422, 'r'])
  })

  it('gives the body', async () => {
    const { response } = await send(allow(json({ file_url: 'u' })))
    expect(await (await response).json()).toEqual({ file_url: 'u' })
  })

  it('takes an answer that may not have a body', async () => {
    const { response } = await send(allow(raw('', 204)))
    expect((await response).status).toBe(204)
  })

  it('tells of the bytes as they leave, up to the last', async () => {
    const progress: UploadProgress[] = []
    const { response } = await send(allow(json({})), {
      body: form('x'.repeat(300_000)),
      onProgress: (step) => progress.push(step),
    })
    await response
    const last = progress.at(-1)
    expect(last?.total).toBeGreaterThan(300_000)
    expect(last?.loaded).toBe(last?.total)
  })

  it('rejects when this page may not upload there', async () => {
    const { response } = await send((answer) => answer.writeHead(200).end())
    expect(await failure(response)).toBeInstanceOf(TypeError)
  })

  it('rejects when it is aborted, and hangs up on the server', async () => {
    const controller = new AbortController()
    const { server, response } = await send(
      allow(() => controller.abort()),
      { signal: controller.signal },
    )
    expect(await failure(response)).toBeInstanceOf(TypeError)
    await expect(server.last().hungUp).resolves.toBeUndefined()
  })
})
