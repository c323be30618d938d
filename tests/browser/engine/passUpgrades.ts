import type { Server } from 'node:http'
import { connect } from 'node:net'

/** Passes a server's WebSockets on to another server of this machine, under that one's own name. */
export function passUpgrades(server: Server, host: string, port: () => number | undefined): void {
  server.on('upgrade', ({ method = '', url = '', rawHeaders }, socket, head) => {
    const onward = connect(port() ?? 0, host)
    // names and values take turns
    const lines = rawHeaders.map((part, index) => {
      if (index % 2 === 0) return `${part}: `
      return `${rawHeaders[index - 1]?.toLowerCase() === 'host' ? host : part}\r\n`
    })
    onward.write(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`)
    onward.write(head)
    socket.pipe(onward).pipe(socket)
    socket.on('error', () => onward.destroy()).on('close', () => onward.destroy())
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy())
  })
}
