import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'
import { isLoopbackHost } from '../src/testing/server/isLoopbackHost.js'
import { sourceAliases } from '../tests/support/sourceAliases.js'
import { readEnvironment } from './backend/readEnvironment.js'
import { SetupError } from './backend/SetupError.js'
import { startBackend } from './backend/startBackend.js'

const DEFAULT_PORT = 5173

/** What `npm start` runs: the page and its backend at one origin, or the page before another Base44 server. */
async function start(): Promise<{ url: string; stop: () => Promise<void> }> {
  const options = readEnvironment(process.env, process.argv.slice(2))
  const port = options.port ?? DEFAULT_PORT
  const remote = readRemote(process.env['BASE44_SERVER_URL'])
  // the page's port is the only one that anybody needs to know: the backend takes any
  const backend = remote ? undefined : await startBackend({ ...options, host: undefined, port: 0 })
  try {
    const page = await startPage(port, remote ?? backend?.url ?? '', remote !== undefined)
    return {
      url: `http://localhost:${port}`,
      async stop() {
        await page.close()
        await backend?.close()
      },
    }
  } catch (error) {
    await backend?.close()
    throw error
  }
}

/** The server that the page is to be put before; nothing when it gets one of its own. */
function readRemote(url: string | undefined): string | undefined {
  if (!url) return undefined
  if (URL.canParse(url)) return url
  throw new SetupError(`BASE44_SERVER_URL=${url} is no URL, such as https://base44.app`)
}

async function startPage(port: number, backendUrl: string, isRemote: boolean): Promise<ViteDevServer> {
  // the development user's password is for backends on this machine
  const isLocal = !isRemote || isLoopbackHost(new URL(backendUrl).hostname)
  // a server elsewhere knows itself by its own name; one of this machine is asked under the page's
  const proxy = { target: backendUrl, changeOrigin: !isLocal }
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('app', import.meta.url)),
    plugins: [react()],
    resolve: { alias: sourceAliases },
    define: {
      'import.meta.env.BASE44_APP_ID': JSON.stringify(process.env['BASE44_APP_ID'] ?? 'playground'),
      'import.meta.env.BASE44_IS_LOCAL': JSON.stringify(isLocal),
      'import.meta.env.BASE44_TOKEN': JSON.stringify(process.env['BASE44_TOKEN']),
    },
    server: {
      port,
      strictPort: true,
      // the page for signing in is the backend's: without its line, the app itself would answer there
      proxy: { '/api': proxy, '^/login(?:[?]|$)': proxy, '/ws-user-apps': { ...proxy, ws: true } },
    },
  })
  try {
    return await server.listen()
  } catch (error) {
    await server.close()
    if (error instanceof Error && /port \d+ is already in use/i.test(error.message)) {
      throw new SetupError(
        `Port ${port} is in use: stop what runs there, or choose another with PORT=5174 npm start`,
      )
    }
    throw error
  }
}

try {
  const { url, stop } = await start()
  const end = () => void stop().then(() => process.exit(0))
  process.once('SIGINT', end).once('SIGTERM', end)
  console.log(`The playground is at ${url}`)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
