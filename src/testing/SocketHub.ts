import type { Connect } from '../wire/socketTypes.js'
import { MemorySocket } from './MemorySocket.js'
import type { Push } from './server/edgeTypes.js'
import type { LocalServer } from './server/serverTypes.js'
import type { TestNetwork } from './TestNetwork.js'

/** All sockets of one server in memory: what socket.io is to the one on Node. */
export class SocketHub {
  readonly #sockets = new Set<MemorySocket>()

  /** Brings a push to the sockets in its room. */
  emit(push: Push): void {
    for (const socket of this.#sockets) socket.receive(push)
  }

  /** Cuts every socket from the server's side, as a deploy does. */
  kick(): void {
    for (const socket of this.#sockets) socket.kick()
  }

  /** What a client opens its socket with. */
  connect(server: LocalServer, network: TestNetwork): Connect {
    const register = (socket: MemorySocket) => {
      this.#sockets.add(socket)
      const stop = network.onChange((isUp) => (isUp ? socket.retry() : socket.drop()))
      return () => {
        stop()
        this.#sockets.delete(socket)
      }
    }
    return (_url, options) => new MemorySocket(server, network, options.query, register)
  }
}
