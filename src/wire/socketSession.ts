import type { Clock } from './clock.js'
import { connectSocketIo } from './connectSocketIo.js'
import type { Identity } from './identity.js'
import { downStatus, type SocketStatus } from './socketStatus.js'
import type { Connect, ConnectOptions, RealtimeSocket } from './socketTypes.js'
import type { Store } from './store.js'

/** What a socket is made of. */
export interface SocketConfig {
  appId: string
  serverUrl: string
  identity: Identity
  /** Default: socket.io. */
  connect?: Connect | undefined
  clock: Clock
}

/** What a socket tells its owner. */
export interface SocketHandlers {
  onConnect: () => void
  onDown: () => void
  onUpdate: (payload: unknown) => void
}

/** One socket from its handshake to its end, under one token. */
export interface SocketSession {
  connected: () => boolean
  emit: (event: string, ...args: unknown[]) => void
  stop: () => void
}

const SOCKET_PATH = '/ws-user-apps/socket.io/'
/** Where socket.io leaves the next try to us: soon at first, then at most each 30 s. */
const RETRY_MS = { first: 1_000, most: 30_000 }

/**
 * Opens a socket and keeps it open. socket.io reconnects by itself after a broken transport, but not after the
 * server hung up or refused the handshake: those tries are made here, with back-off and jitter.
 */
export function startSocketSession(
  config: SocketConfig,
  handlers: SocketHandlers,
  status: Store<SocketStatus>,
): SocketSession {
  const connect = config.connect ?? connectSocketIo
  let socket: RealtimeSocket | undefined
  let stopped = false
  let refusals = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  const setDown = (failed: boolean) => status.set(downStatus(status.get(), failed, config.clock.now()))
  const tryLater = (action: () => void) => {
    const wait = Math.min(RETRY_MS.first * 2 ** refusals, RETRY_MS.most)
    refusals += 1
    retry = setTimeout(action, wait * (0.5 + config.clock.random() / 2))
  }
  const open = () => {
    const opening = new Promise<RealtimeSocket>((resolve) =>
      resolve(connect(config.serverUrl, handshake(config.appId, config.identity))),
    )
    opening.then(attach, () => {
      if (stopped) return
      setDown(true)
      tryLater(open)
    })
  }
  const attach = (opened: RealtimeSocket) => {
    if (stopped) return void opened.disconnect()
    socket = opened
    const listen = (event: string, listener: (detail: unknown) => void) =>
      opened.on(event, (detail: unknown) => (stopped ? undefined : listener(detail)))
    const onConnect = () => {
      status.set({ state: 'connected', since: config.clock.now() })
      handlers.onConnect()
    }
    listen('connect', onConnect)
    listen('disconnect', (reason) => {
      setDown(false)
      handlers.onDown()
      if (reason === 'io server disconnect') tryLater(() => opened.connect())
    })
    listen('connect_error', () => {
      setDown(true)
      if (!retriesByItself(opened)) tryLater(() => opened.connect())
    })
    listen('update_model', (payload) => {
      refusals = 0
      handlers.onUpdate(payload)
    })
    if (opened.connected) onConnect()
  }

  setDown(false)
  open()
  return {
    connected: () => socket?.connected ?? false,
    emit: (event, ...args) => void socket?.emit(event, ...args),
    stop() {
      stopped = true
      clearTimeout(retry)
      socket?.disconnect()
    },
  }
}

/** socket.io's `active`: true while it will try again by itself. */
function retriesByItself(socket: RealtimeSocket): boolean {
  return !('active' in socket) || socket.active === true
}

function handshake(appId: string, identity: Identity): ConnectOptions {
  const token = identity.token.get()
  return {
    path: SOCKET_PATH,
    transports: ['websocket', 'polling'],
    // proxies that let no WebSocket through are met by requests that wait
    tryAllTransports: true,
    query: { app_id: appId, ...(token ? { token } : { anonymous_id: identity.anonymousId() }) },
  }
}
