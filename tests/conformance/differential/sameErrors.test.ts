import { describe, expect, it } from 'vitest'
import { describeEachClient } from '../../support/describeEachClient.js'
import { failure } from '../../support/failure.js'
import { json, raw, startRecordingServer, type Answer } from '../../support/recordingServer.js'

/** What code reads of an error, and of the answer of a function: on the published SDK and on ours alike. */
describeEachClient(({ parts, isOurs, open, call }) => {
  async function failing(answer: Answer, path = 'entities.Order.create', ...args: unknown[]) {
    const server = await startRecordingServer(answer)
    const told: unknown[] = []
    const client = open({ serverUrl: server.url, options: { onError: (error: unknown) => told.push(error) } })
    return { error: await failure(call(client, path, ...args)), told, server }
  }

  describe('an error of the server', () => {
    it.each<[object, object, Record<string, string>?]>([
      [{ detail: 'D' }, { message: 'D', code: undefined }],
      [
        { message: 'M', detail: 'D', code: 'C' },
        { message: 'M', code: 'C' },
      ],
      [{ error: { message: 'EM', code: 'EC' } }, { message: 'EM', code: 'EC' }],
      [
        { error: { message: 'EM', code: 'EC' }, message: 'M', code: 'C' },
        { message: 'EM', code: 'EC' },
      ],
      [
        { error: { message: 'EM' }, code: 'C' },
        { message: 'EM', code: 'C' },
      ],
      [{ detail: 'D' }, { message: 'D', code: 'H' }, { 'x-base44-connector-error': 'H' }],
      [{ detail: 'D', code: 'C' }, { message: 'D', code: 'C' }, { 'x-base44-connector-error': 'H' }],
      [{ message: '', detail: 'D' }, { message: 'D' }],
    ])('%j', async (data, known, headers) => {
      const { error } = await failing(json(data, 403, headers))
      expect(error).toMatchObject({ ...known, status: 403, data })
    })

    it('is one of its class, has its cause, and can be logged', async () => {
      const { error, told } = await failing(json({ detail: 'D', code: 'C' }, 422))
      expect(error).toBeInstanceOf(parts['Base44Error'])
      expect(error).toBeInstanceOf(Error)
      expect(error).toMatchObject({
        originalError: { response: { status: 422, data: { detail: 'D', code: 'C' } } },
      })
      expect(JSON.parse(JSON.stringify(error))).toEqual({
        name: isOurs ? 'HttpError' : 'Base44Error',
        message: 'D',
        status: 422,
        code: 'C',
        data: { detail: 'D', code: 'C' },
      })
      expect(told).toEqual([error])
      expect(told[0]).toBe(error)
    })

    it('says at least the status where the server says nothing', async () => {
      const { error } = await failing(raw('', 500))
      expect(error).toMatchObject({ message: expect.stringMatching(/^Request failed with status code 500/) })
    })

    it('has no status where no answer came', async () => {
      const { error, told } = await failing((response) => response.destroy())
      expect(error).toMatchObject({ status: undefined, data: undefined })
      expect(error).toBeInstanceOf(parts['Base44Error'])
      expect(told).toEqual([error])
    })
  })

  describe('functions.invoke', () => {
    it('gives the whole answer', async () => {
      const server = await startRecordingServer(json({ total: 3 }, 201, { 'X-Shop': 'north' }))
      const answer = await call(open({ serverUrl: server.url }), 'functions.invoke', 'report', {})
      expect(answer).toMatchObject({
        ...{ data: { total: 3 }, status: 201, statusText: 'Created' },
        headers: { 'content-type': 'application/json', 'x-shop': 'north' },
        config: { method: 'post', url: '/apps/app-1/functions/report', baseURL: `${server.url}/api` },
      })
    })

    it.each([
      [404, 'ERR_BAD_REQUEST'],
      [422, 'ERR_BAD_REQUEST'],
      [500, 'ERR_BAD_RESPONSE'],
      [503, 'ERR_BAD_RESPONSE'],
    ])('rejects for %i as axios does, and tells nobody else', async (status, code) => {
      const data = { error: 'No such day', detail: 'x', message: 'y' }
      const { error, told, server } = await failing(
        json(data, status, { 'X-Shop': 'north' }),
        'functions.invoke',
        'report',
        {},
      )
      expect(error).toMatchObject({
        ...{ message: `Request failed with status code ${status}`, code, status, isAxiosError: true },
        response: { data, status, headers: { 'content-type': 'application/json', 'x-shop': 'north' } },
        config: { method: 'post', url: '/apps/app-1/functions/report' },
      })
      expect(told).toEqual([])
      expect(server.requests).toHaveLength(1)
    })

    it('rejects without an answer as axios does', async () => {
      const { error, told } = await failing((response) => response.destroy(), 'functions.invoke', 'report')
      expect(error).toHaveProperty('isAxiosError', true)
      expect(error).not.toHaveProperty('response.status')
      // in Node, axios says which error of the system it was
      expect(error).toMatchObject(
        isOurs ? { code: 'ERR_NETWORK', message: 'Network Error' } : { code: 'ECONNRESET' },
      )
      expect(told).toEqual([])
    })
  })
})
