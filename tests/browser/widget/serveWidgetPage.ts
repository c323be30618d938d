import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright'
import { build } from 'vite'
import { sourceAliases } from '../../support/sourceAliases.js'

/** What stands in the page beside the widget. */
const TEXT =
  '<main><h1>Linen</h1><p>Flax is sown in spring.</p><p><button>Read on</button></p><ul><li>Hemp</li></ul></main>'

/**
 * Builds the page as it is deployed, and answers for it below `/widget/` of an origin: all else there is left to the
 * server.
 */
export async function serveWidgetPage(): Promise<
  (context: BrowserContext, origin: string, styles?: string) => Promise<unknown>
> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    base: '/widget/',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: sourceAliases, dedupe: ['react', 'react-dom'] },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: { page: fileURLToPath(new URL('page.tsx', import.meta.url)) } },
    },
  })
  // no watcher was asked for, and one build makes one output
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const scripts = new Map(
    outputs.flatMap((one) => (one.type === 'chunk' ? [[`/widget/${one.fileName}`, one.code]] : [])),
  )
  const entry = [...scripts.keys()].find((path) => /\/page-.*\.js$/.test(path)) ?? ''
  return (context, origin, styles = '') =>
    context.route(`${origin}/widget/**`, (route) => {
      const body = scripts.get(new URL(route.request().url()).pathname)
      if (body !== undefined) return route.fulfill({ contentType: 'text/javascript', body })
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plants</title><link rel="icon" href="data:,"><style>body { background: #fff } main { inline-size: 400px; padding: 20px } ${styles}</style><body>${TEXT}<script type="module" src="${entry}"></script></body></html>`,
      })
    })
}
