import { createMemoryStore } from '../../../src/testing/server/store/createMemoryStore.js'
import { defaultSwitches } from '../../../src/testing/server/defaultSwitches.js'
import { messagesOf } from '../../../src/testing/server/services/messagesOf.js'
import type { Switches } from '../../../src/testing/server/switchTypes.js'
import { startProxy } from '../proxy/startProxy.js'
import { createRandom } from '../support/random.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { createBackdoor } from './createBackdoor.js'
import { createFastModel } from './createFastModel.js'
import { createHistory } from './createHistory.js'
import { openEngineViewer } from './openEngineViewer.js'
import { startFaultyBackend } from './startFaultyBackend.js'
import { createVerdict, type Verdict } from './violations.js'
import type { Viewer, ViewerOptions, World } from './worldTypes.js'

export interface WorldOptions {
  seed: number
  switches?: Partial<Switches> | undefined
  /** socket.io's pings, in ms: 10 s and 8 s unless said otherwise. */
  pingInterval?: number | undefined
  pingTimeout?: number | undefined
  /** The server's clock goes so many milliseconds wrong, by now. */
  skew?: (() => number) | undefined
  /** Who looks: somebody with the kit unless given. */
  viewer?: ((world: World, verdict: Verdict, options: ViewerOptions) => Viewer) | undefined
}

/** Longest that the server may need to come to rest. */
const REST_MS = 30_000

/** Starts a world of its own: nothing in it is shared with another. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { seed, skew = () => 0 } = options
  const random = createRandom(seed)
  const switches = { ...defaultSwitches, ...options.switches }
  const history = createHistory(createMemoryStore())
  const model = createFastModel(random.fork('model'))
  const clock = { now: () => Date.now() + skew(), wait }
  const backend = await startFaultyBackend({ ...options, store: history.store, model, switches, clock })
  const proxy = await startProxy(backend.port, random.fork('proxy'))
  const verdict = createVerdict()
  const viewers: Viewer[] = []
  const appId = `world-${crypto.randomUUID()}`
  const backdoor = createBackdoor(backend, appId)
  const token = await backdoor.issueToken()
  const conversationId = await backdoor.converse(token)
  let appended = 0

  const world: World = {
    seed,
    appId,
    switches,
    backend,
    proxy,
    model,
    history,
    conversationId,
    token,
    allows: { order: false, change: false, keys: false },
    viewers,
    violations: verdict.list,
    async open(given = {}) {
      const viewer = options.viewer?.(world, verdict, given) ?? openWithKit(given)
      viewers.push(viewer)
      return viewer
    },
    converse: (as = token) => backdoor.converse(as),
    issueToken: backdoor.issueToken,
    ask: (text, to = conversationId) => backdoor.ask(to, text, token),
    async append(count, to = conversationId) {
      for (let left = count; left > 0; left -= 1) await backdoor.append(to, `appended ${++appended}`)
    },
    remove: (id) => history.store.write([{ collection: messagesOf(conversationId), remove: id }]),
    truth: (of = conversationId) => backdoor.truth(of),
    async idle() {
      if (await waitUntil(backend.isIdle, REST_MS)) return
      throw new Error('The server does not come to rest')
    },
    heal() {
      for (const layer of [proxy, backend.http, backend.pushes]) layer.heal()
      backend.refuseJoins(undefined)
    },
    check(holds, detail) {
      if (!holds) verdict.add('other', detail)
    },
    gets: (of = conversationId, since = 0) =>
      backend.http.log.filter(
        ({ method, path, at }) => method === 'GET' && path.endsWith(`/${of}`) && at >= since,
      ).length,
    async close() {
      viewers.forEach((viewer) => viewer.close())
      await proxy.close()
      await backend.stop()
    },
  }
  let opened = 0
  const openWithKit = (given: ViewerOptions) => {
    const viewer = openEngineViewer(world, verdict, random.fork(`viewer ${++opened}`), given, () => {
      viewers.splice(viewers.indexOf(viewer), 1)
    })
    return viewer
  }
  return world
}
