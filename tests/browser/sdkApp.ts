import { createServer } from 'node:http'
import { build } from 'esbuild'
import { listen } from '../../playground/backend/listen.js'

/** An app with the platform's published client and nothing else: it greets whoever is signed in. */
const source = `
import { createClient } from '@base44/sdk'
window.base44 = createClient({
  appId: 'shop',
  serverUrl: SERVER_URL,
  appBaseUrl: SERVER_URL,
  analytics: { enabled: false },
})
const greet = (name) => document.body.append('Hello ' + name)
base44.auth.me().then((user) => greet(user.full_name), () => greet('visitor'))
`

/** Serves the app at every path of an origin of its own. */
export async function serveSdkApp(serverUrl: string): Promise<{ url: string; close: () => void }> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    define: { SERVER_URL: JSON.stringify(serverUrl), 'process.env.NODE_ENV': '"production"' },
  })
  const script = outputFiles.map(({ text }) => text).join('\n')
  const server = createServer((request, response) => {
    const isScript = request.url?.endsWith('.js')
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript ? script : '<!doctype html><body><script type="module" src="/shop/app.js"></script>',
    )
  })
  const port = await listen(server, '127.0.0.1', 0)
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
