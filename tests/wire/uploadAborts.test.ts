// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { AbortError } from '../../src/wire/errors.js'
import { createUpload } from '../../src/wire/upload.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

const onProgress = () => undefined

/** A server that any page may upload to. */
async function startServer() {
  const server = await startRecordingServer((response, request) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*, authorization')
    json({ file_url: 'u' })(response, request)
  })
  return { server, bodies: () => server.requests.map(({ body }) => body).filter((body) => body !== '') }
}

describe('an upload by XMLHttpRequest that is aborted before it begins', () => {
  it('sends nothing', async () => {
    const { server, bodies } = await startServer()
    const body = new FormData()
    body.append('title', 'T')
    const headers = { authorization: 'Bearer secret' }
    const upload = createUpload(() => fetch)
    const url = `${server.url}/upload`
    await failure(upload({ url, headers, body, onProgress, signal: AbortSignal.abort() }))
    expect(bodies()).toEqual([])
  })

  it('sends nothing when that was while the client loaded its code', async () => {
    const { server, bodies } = await startServer()
    const { Core } = openClient(server, { token: 'secret' }).integrations
    const controller = new AbortController()
    const options = { signal: controller.signal, onUploadProgress: onProgress }
    const call = failure(Core.UploadFile({ file: new Blob(['first']) }, options))
    controller.abort()
    expect(await call).toBeInstanceOf(AbortError)
    await Core.UploadFile({ file: new Blob(['second']) }, { onUploadProgress: onProgress })
    expect(bodies()).toEqual([expect.stringContaining('second')])
  })
})
