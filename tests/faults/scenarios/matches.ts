import type { HttpCall } from '../httpFaults.js'

/** Which requests a rule is for. */
export const isGet = ({ method, path }: HttpCall) => method === 'GET' && /\/conversations\/[^/]+$/.test(path)

export const isPost = ({ method, path }: HttpCall) => method === 'POST' && path.endsWith('/messages')

/** The same by the first line of a request, for rules of the proxy. */
export const lines = {
  get: /^GET \S+\/conversations\/[^/ ?]+ /,
  post: /^POST \S+\/messages /,
  socket: /^GET \/ws-user-apps\/socket\.io\/.*transport=websocket/,
}
