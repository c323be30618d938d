import { describe, expect, it } from 'vitest'
import { answers } from './answers.js'
import { createHttpFaults, type HttpFault } from './httpFaults.js'
import { waitUntil } from './support/waitUntil.js'

/** A server that echoes what it is sent and keeps it, behind the layer. */
function openLayer(fault?: HttpFault) {
  const stored: string[] = []
  const breaks: string[] = []
  const faults = createHttpFaults()
  const handle = faults.wrap(async (request) => {
    const body = await request.text()
    stored.push(body)
    return Response.json({ body })
  })
  if (fault) faults.add({ match: () => true, fault })
  return {
    faults,
    stored,
    breaks,
    post: (body = 'hello') =>
      handle(
        new Request('http://localhost/messages', { method: 'POST', body }),
        () => void breaks.push('broken'),
      ),
  }
}

describe('the HTTP fault layer', () => {
  it('lets everything through without a rule', async () => {
    const { post, stored, breaks } = openLayer()
    expect(await (await post()).json()).toEqual({ body: 'hello' })
    expect([stored, breaks]).toEqual([['hello'], []])
  })

  it('plays a rule as often as it says, on what it fits', async () => {
    const { post, faults } = openLayer()
    faults.add({ match: ({ method }) => method === 'GET', fault: answers.status(500) })
    faults.add({ match: ({ path }) => path === '/messages', times: 2, fault: answers.status(503) })
    const statuses = [await post(), await post(), await post()].map(({ status }) => status)
    expect(statuses).toEqual([503, 503, 200])
  })

  it('refuses before the server has seen anything, with the headers that it is given', async () => {
    const { post, stored } = openLayer(answers.status(429, { 'retry-after': '7' }))
    const { status, headers } = await post()
    expect([status, headers.get('retry-after'), stored]).toEqual([429, '7', []])
  })

  it('stores and then fails', async () => {
    const { post, stored } = openLayer(answers.storeThenFail(502))
    expect((await post()).status).toBe(502)
    expect(stored).toEqual(['hello'])
  })

  it('fails and stores later', async () => {
    const { post, stored, faults } = openLayer(answers.failThenStore(502, 30))
    expect((await post()).status).toBe(502)
    expect([stored, faults.late()]).toEqual([[], 1])
    expect(await waitUntil(() => stored.length === 1, 5_000)).toBe(true)
    expect(await waitUntil(() => faults.late() === 0, 5_000)).toBe(true)
  })

  it('breaks the connection in the place of an answer', async () => {
    const { post, stored, breaks } = openLayer(answers.storeThenFail('reset'))
    await post()
    expect([stored, breaks]).toEqual([['hello'], ['broken']])
  })

  it('answers with a page of HTML, or with whatever it is told to', async () => {
    const { post, faults } = openLayer(answers.html())
    const page = await post()
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html'])
    faults.add({ match: () => true, fault: answers.wrong('null') })
    expect(await (await post()).json()).toBeNull()
  })

  it('promises a whole body, sends a part of it and breaks the connection', async () => {
    const { post, breaks } = openLayer(answers.cut(0.5))
    const response = await post()
    const text = await response.text()
    expect(text.length).toBeLessThan(Number(response.headers.get('content-length')))
    expect(breaks).toEqual(['broken'])
  })

  it('writes down what came and what became of it', async () => {
    const { post, faults } = openLayer(answers.status(500))
    await post()
    await post()
    expect(faults.log).toMatchObject([
      { method: 'POST', path: '/messages', status: 500, wasFaulty: true },
      { method: 'POST', path: '/messages', status: 200, wasFaulty: false },
    ])
  })

  it('is healed at once', async () => {
    const { post, faults } = openLayer(answers.status(500))
    faults.heal()
    expect((await post()).status).toBe(200)
  })
})
