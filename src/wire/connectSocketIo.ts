import type { Connect } from './socketTypes.js'

/** Opens a real socket. socket.io is loaded when the first room is joined, so that an app without a chat never does. */
export const connectSocketIo: Connect = async (url, options) => {
  const { io } = await import('socket.io-client')
  // `forceNew`: two clients on a page, or one before and after a change of user, never share a connection
  return io(url || undefined, { ...options, forceNew: true })
}
