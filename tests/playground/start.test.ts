import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spawnScript } from '../support/spawnScript.js'

describe('npm start', () => {
  let occupant: Server
  let port: number

  beforeEach(async () => {
    occupant = createServer()
    await new Promise<void>((resolve) => occupant.listen(0, 'localhost', resolve))
    // a server that listens on a port has an address of this form
    port = (occupant.address() as AddressInfo).port
  })
  afterEach(() => void occupant.close())

  it('says in one sentence that its port is in use, and how to choose another', async () => {
    const script = spawnScript('playground/start.ts', {
      PORT: `${port}`,
      BASE44_SERVER_URL: 'http://127.0.0.1:9',
    })
    expect(await script.exited).toBe(1)
    expect(script.output().trim().split('\n').at(-1)).toBe(
      `Port ${port} is in use: stop what runs there, or choose another with PORT=5174 npm start`,
    )
  })

  it('says in one sentence that the address of another server is none', async () => {
    const script = spawnScript('playground/start.ts', { BASE44_SERVER_URL: 'my-app' })
    expect(await script.exited).toBe(1)
    expect(script.output()).toMatch(/^BASE44_SERVER_URL=my-app is no URL/)
  })

  it('says in one sentence that a port is none', async () => {
    const script = spawnScript('playground/start.ts', { PORT: 'eighty' })
    expect(await script.exited).toBe(1)
    expect(script.output()).toMatch(/^PORT=eighty is no port/)
  })
})
