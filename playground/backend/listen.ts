import type { Server } from 'node:net'
import { SetupError } from './SetupError.js'

/** Lets a server listen and resolves to the port; a port that is taken, or a host that isn't ours, is said in one sentence. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(explain(error, host, port)))
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SetupError(`Port ${port} is already in use: stop what uses it, or set PORT to another one`)
    case 'EACCES':
      return new SetupError(`Port ${port} may not be used by this user: set PORT to one above 1023`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SetupError(`HOST=${host} is no address of this machine: set HOST to 127.0.0.1`)
    default:
      return error
  }
}
