import { randomBytes } from 'node:crypto'
import type { Server as HttpServer } from 'node:http'
import { createServer as createProbe, isIPv6 } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { createServer } from '../../src/testing/server/createServer.js'
import { isLoopbackHost } from '../../src/testing/server/isLoopbackHost.js'
import { ScriptedModel } from '../../src/testing/server/model/scripted/ScriptedModel.js'
import type { Push } from '../../src/testing/server/edgeTypes.js'
import type { Model } from '../../src/testing/server/modelTypes.js'
import type { LocalServer } from '../../src/testing/server/serverTypes.js'
import type { Backend, BackendOptions } from './backendTypes.js'
import { consoleMailer } from './consoleMailer.js'
import { createHttpApp } from './createHttpApp.js'
import { hostRules } from './hostRules.js'
import { listen } from './listen.js'
import { mountSockets } from './mountSockets.js'
import { openStorage } from './openStorage.js'
import { readProject } from './readProject.js'
import { SetupError } from './SetupError.js'

const playground = fileURLToPath(new URL('..', import.meta.url))
const developer = { email: 'dev@example.com', full_name: 'Dev Example', role: 'admin' } as const

type Closers = (() => Promise<unknown>)[]

/**
 * Starts the local Base44 on Node: HTTP and sockets at one port, with PGlite (or PostgreSQL) and uploads under `dataDir`.
 * Resolves once it answers. Throws a `SetupError` with one sentence when it can't.
 *
 * @example
 * const backend = await startBackend({ port: 0 })
 * await fetch(backend.url)
 * await backend.close()
 */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  const host = options.host ?? '127.0.0.1'
  if (!isLoopbackHost(host) && options.allowNetwork !== true) {
    throw new SetupError(
      `HOST=${host} opens this development server to the network: add --allow-network if that is meant`,
    )
  }
  const closers: Closers = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    return { ...(await start(options, host, closers)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function start(
  options: BackendOptions,
  host: string,
  closers: Closers,
): Promise<Omit<Backend, 'close'>> {
  const port = options.port ?? 4400
  if (port !== 0) await probePort(host, port)
  const { project = playground } = options
  const known = typeof project === 'string' ? await readProject(project) : project
  const runner = randomBytes(8).toString('hex')
  const storage = await openStorage(options, options.dataDir ?? `${playground}.data`, runner, closers)
  let emit = (_push: Push): void => undefined
  let ownUrl = ''
  const server = createServer({
    store: storage.store,
    files: storage.files,
    secret: storage.secret,
    project: known,
    runner,
    model: await createModel(options),
    // Until the sockets are there, nobody listens.
    emit: (push) => emit(push),
    url: () => ownUrl,
    mailer: options.mailer ?? consoleMailer,
    // Anybody can be anybody there, so nobody else may be.
    pretendProviders: isLoopbackHost(host),
    returnOrigins: options.returnOrigins,
    switches: options.switches,
    maxUploadBytes: options.maxUploadBytes,
    frameMs: options.frameMs,
    onError: options.onError ?? ((error) => console.error(error)),
  })
  closers.push(() => server.close())
  await prepareUsers(server, isLoopbackHost(host))
  await server.recover(storage.shared?.isAlive)
  const http = createHttp(server, options)
  const sockets = mountSockets(http, server, hostRules(options.allowNetwork === true), {
    pingInterval: options.pingInterval ?? 10_000,
    pingTimeout: options.pingTimeout ?? 8_000,
    adapter: storage.shared?.adapter,
  })
  emit = (push) => void sockets.to(push.room).emit('update_model', push)
  // Sockets and what still runs on HTTP are cut: a backend that is stopped waits for nobody.
  closers.push(() => {
    http.closeAllConnections()
    return sockets.close()
  })
  const url = `http://${isIPv6(host) ? `[${host}]` : host}:${await listen(http, host, port)}`
  ownUrl = url
  return {
    url,
    issueServiceToken: (appId) => server.users.issueServiceToken(appId),
    kickSockets: () => sockets.disconnectSockets(true),
  }
}

/** The AI SDK is loaded only where it is used: it would double the time of a start. */
async function createModel({ model, paceMs }: BackendOptions): Promise<Model> {
  if (!model) return new ScriptedModel({ paceMs })
  const { aiModel } = await import('./aiModel.js')
  return aiModel(model)
}

/** Fails at once when the port is taken, before anything is opened that would have to be closed again. */
async function probePort(host: string, port: number): Promise<void> {
  const probe = createProbe()
  await listen(probe, host, port)
  await new Promise((done) => probe.close(done))
}

/** The development user's password is known to everybody: it must not exist where others can reach it. */
async function prepareUsers(server: LocalServer, loopback: boolean): Promise<void> {
  if (!loopback) return server.users.removeByEmail(developer.email)
  if (!(await server.users.getByEmail(developer.email)))
    await server.users.save({ ...developer, password: 'password' })
}

function createHttp(server: LocalServer, options: BackendOptions): HttpServer {
  const app = createHttpApp(server, hostRules(options.allowNetwork === true))
  // It is asked for nothing but HTTP/1, so this is what it gives.
  return createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as HttpServer
}
