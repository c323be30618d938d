import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchChromium } from '../support/chromium.js'
import { bundlePage, type PageBundle } from '../support/package/bundlePage.js'
import { compileProgram } from '../support/package/compileProgram.js'
import { packConsumer } from '../support/package/packConsumer.js'
import { json, raw, type Answer } from '../support/recordingServer.js'
import { startRoomsServer, type RoomsServer } from '../support/roomsServer.js'

/** An app without React: what runs in it can't have imported any. */
const { folder } = packConsumer()
for (const name of ['react', 'react-dom', '@tanstack'])
  rmSync(join(folder, 'node_modules', name), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const programs = {
  node: new URL('./runtimes/node.ts', import.meta.url),
  page: new URL('./runtimes/page.ts', import.meta.url),
  native: new URL('./runtimes/native.ts', import.meta.url),
}
const compile = (name: keyof typeof programs) =>
  compileProgram(fileURLToPath(programs[name]), folder, `${name}.mjs`)

/** Runs a program of the app in a Node process, and reads what it prints. */
async function run(program: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder })
  return JSON.parse(stdout)
}

const answers: Record<string, unknown> = {
  '/entities/Task/': { id: 't1', title: 'Water the fern' },
  '/Core/UploadFile': { file_url: 'https://files.example/a.txt' },
  '/functions/report': { total: 7 },
  '/agents/conversations/c1': { id: 'c1', agent_name: 'sup', messages: [] },
}
const api: Answer = (response, request) => {
  const found = Object.entries(answers).find(([path]) => request.path.includes(path))
  json(found?.[1] ?? { detail: `No ${request.path}` }, found ? 200 : 404)(response, request)
}

/** A server that pushes a message to whoever joins the conversation. */
async function startServer(answer: Answer = api): Promise<RoomsServer> {
  const server = await startRoomsServer()
  server.answer(answer)
  const room = '/agent-conversations/c1'
  server.whenJoined(room, () => server.push(room, { id: 'm1', role: 'assistant', content: 'Hello' }))
  return server
}

const read = {
  task: { id: 't1', title: 'Water the fern' },
  fileUrl: 'https://files.example/a.txt',
  invoked: { total: 7 },
}
const used = { ...read, pushed: 'Hello' }

/** Says that the server was sent what the answers are for, by the user. */
function expectAsked(server: RoomsServer): void {
  const upload = server.requests.find(({ path }) => path.endsWith('/UploadFile'))
  const invocation = server.requests.find(({ path }) => path.endsWith('/report'))
  expect(upload?.body).toMatch(/filename="a\.txt"[^]*hello/)
  expect(upload?.headers.authorization).toBe('Bearer USER-TOKEN')
  expect(invocation?.body).toBe('{"year":2027}')
}

describe('the packed client on Node, where no React is', () => {
  it('gets, uploads, invokes and follows, and then lets the process end', async () => {
    const server = await startServer()
    expect(await run(await compile('node'), server.url)).toEqual(used)
    expectAsked(server)
    expect(server.handshakes).toHaveLength(1)
  })

  it('opens no socket while it follows nothing', async () => {
    const server = await startServer()
    expect(await run(await compile('node'), server.url, 'quiet')).toEqual(read)
    expect(server.handshakes).toEqual([])
  })
})

describe('the packed client in a browser', () => {
  let browser: Browser
  let bundle: PageBundle

  beforeAll(async () => {
    const program = compile('page')
    ;[browser, bundle] = await Promise.all([
      launchChromium(),
      program.then((file) => bundlePage(file, folder)),
    ])
  })
  afterAll(() => browser.close())

  const serve: Answer = (response, request) => {
    const script = bundle.scripts.get(request.path)
    if (script !== undefined) raw(script, 200, { 'content-type': 'text/javascript' })(response, request)
    else if (request.path.startsWith('/page'))
      raw(html, 200, { 'content-type': 'text/html' })(response, request)
    else api(response, request)
  }

  async function openPage(path: string) {
    const server = await startServer(serve)
    const page: Page = await browser.newPage()
    onTestFinished(() => page.close())
    const problems: string[] = []
    page.on('pageerror', ({ message }) => problems.push(message))
    await page.goto(server.url + path)
    const result: unknown = await page.evaluate('used')
    const loaded = server.requests.map((request) => request.path)
    return { server, result, problems, loaded }
  }

  it('gets, uploads, invokes and follows, with code that it loads when it needs it', async () => {
    const { server, result, problems, loaded } = await openPage('/page')
    expect([result, problems]).toEqual([used, []])
    expectAsked(server)
    expect(server.handshakes).toHaveLength(1)
    const later = [...bundle.holding(/engine\.io-client/), ...bundle.holding(/dist\/client\/functions\.js/)]
    expect(later).toHaveLength(2)
    expect(later).not.toContain('/assets/page.js')
    expect(loaded).toEqual(expect.arrayContaining(later))
  })

  it('neither opens a socket nor loads the code for it while it follows nothing', async () => {
    const { server, result, problems, loaded } = await openPage('/page/quiet')
    expect([result, problems]).toEqual([read, []])
    expect(server.handshakes).toEqual([])
    const ofSocket = bundle.holding(/(socket|engine)\.io/)
    expect(ofSocket).not.toEqual([])
    expect(loaded.filter((path) => ofSocket.includes(path))).toEqual([])
  })
})

const html =
  '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/assets/page.js"></script>'

describe('the packed client under the globals of React Native', () => {
  it('does what it does elsewhere, and leaves out what needs a page', async () => {
    const server = await startServer()
    expect(await run(await compile('native'), server.url)).toEqual({
      used: { value: used },
      visitor: { value: read.task },
      analytics: { value: null },
      signInAndOut: { value: [] },
      storedToken: { value: null },
      savedToken: { value: false },
      requiresAuth: { value: { appId: 'app-1', serverUrl: server.url, requiresAuth: true } },
      login: { error: 'Base44Error: Login method can only be used in a browser environment' },
      serviceToken: { error: expect.stringContaining('keep it on a server') },
    })
    expectAsked(server)
    const asked = (id: string) => server.requests.find(({ path }) => path.endsWith(`/Task/${id}`))?.headers
    expect(asked('signed-in')?.authorization).toBe('Bearer LATER-TOKEN')
    expect(asked('signed-out')?.authorization).toBeUndefined()
    expect(asked('visitor')?.['x-base44-anonymous-id']).toMatch(/^[\da-f-]{32,36}$/)
    expect(server.requests.filter(({ path }) => path.includes('/analytics/'))).toEqual([])
  })
})
