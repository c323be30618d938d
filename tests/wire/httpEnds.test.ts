import { describe, expect, it } from 'vitest'
import { AbortError, TimeoutError } from '../../src/wire/errors.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

/** Resolves when the server has been asked. */
function asked() {
  let tell: () => void = () => undefined
  const promise = new Promise<void>((resolve) => (tell = resolve))
  return { promise, answer: () => tell() }
}

describe('a time limit', () => {
  it('ends a request that is not answered with a TimeoutError', async () => {
    const server = await startRecordingServer(() => undefined)
    const error = await failure(openClient(server).agents.getConversation('c1', { timeoutMs: 20 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(String(error)).toMatch(/GET .*\/conversations\/c1 got no answer within 20 ms$/)
  })

  it('holds for the body too', async () => {
    const server = await startRecordingServer((response) => void response.writeHead(200).write('{'))
    expect(await failure(openClient(server).agents.getConversation('c1', { timeoutMs: 50 }))).toBeInstanceOf(
      TimeoutError,
    )
  })

  it('hangs up on the server', async () => {
    const server = await startRecordingServer(() => undefined)
    await failure(openClient(server).agents.getConversation('c1', { timeoutMs: 50 }))
    await expect(server.last().hungUp).resolves.toBeUndefined()
  })

  it.each([Infinity, Number.MAX_SAFE_INTEGER])('of %d ms is none', async (timeoutMs) => {
    const server = await startRecordingServer(json({ id: 'c1' }))
    await expect(openClient(server).agents.getConversation('c1', { timeoutMs })).resolves.toMatchObject({
      id: 'c1',
    })
  })
})

describe('an abort', () => {
  it('keeps a request from being sent', async () => {
    const server = await startRecordingServer()
    const error = await failure(
      openClient(server).agents.getConversation('c1', { signal: AbortSignal.abort() }),
    )
    expect(error).toBeInstanceOf(AbortError)
    expect([String(error), server.requests]).toEqual([expect.stringMatching(/was not sent/), []])
  })

  it('ends a request that is on its way, and hangs up on the server', async () => {
    const request = asked()
    const server = await startRecordingServer(request.answer)
    const controller = new AbortController()
    const call = failure(openClient(server).agents.getConversation('c1', { signal: controller.signal }))
    await request.promise
    controller.abort()
    expect(await call).toBeInstanceOf(AbortError)
    await expect(server.last().hungUp).resolves.toBeUndefined()
  })

  it('ends an upload, and hangs up on the server', async () => {
    const request = asked()
    const server = await startRecordingServer(request.answer)
    const controller = new AbortController()
    const { UploadFile } = openClient(server).integrations.Core
    const call = failure(UploadFile({ file: new Blob(['x']) }, { signal: controller.signal }))
    await request.promise
    controller.abort()
    expect(await call).toBeInstanceOf(AbortError)
    await expect(server.last().hungUp).resolves.toBeUndefined()
  })

  it('ends the call at once even when the app gave us a fetch that does not heed signals', async () => {
    const request = asked()
    const server = await startRecordingServer(request.answer)
    const controller = new AbortController()
    const deaf: typeof fetch = (url, init) => fetch(url, { ...init, signal: null })
    const client = openClient(server, { fetch: deaf })
    const call = failure(client.agents.getConversation('c1', { signal: controller.signal }))
    await request.promise
    controller.abort()
    expect(await call).toBeInstanceOf(AbortError)
  })

  it('changes nothing once the answer is there', async () => {
    const server = await startRecordingServer(json({ id: 'c1' }))
    const controller = new AbortController()
    const answer = await openClient(server).agents.getConversation('c1', { signal: controller.signal })
    controller.abort()
    expect(answer.id).toBe('c1')
  })
})
