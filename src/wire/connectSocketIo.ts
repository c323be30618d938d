import { io } from 'socket.io-client'
import type { Connect } from './socketTypes.js'

/** Opens a real socket. `forceNew`: two clients on a page, or one before and after a change of user, never share a connection. */
export const connectSocketIo: Connect = (url, options) => io(url || undefined, { ...options, forceNew: true })
