import { build } from 'esbuild'
import { basename } from 'node:path'
import { raw, type Answer } from '../support/recordingServer.js'

const html = (script: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`

/** Bundles a page's script. What it resolves to answers as its server: with the page, its scripts, and the API's answers. */
export async function servePage(entry: string): Promise<(api: Answer) => Answer> {
  const { outputFiles } = await build({
    entryPoints: { page: entry },
    absWorkingDir: import.meta.dirname,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    outdir: '/assets',
    logLevel: 'error',
  })
  const scripts = new Map(outputFiles.map(({ path, text }) => [`/assets/${basename(path)}`, text]))
  return (api) => (response, request) => {
    const script = scripts.get(request.path)
    if (script !== undefined) raw(script, 200, { 'content-type': 'text/javascript' })(response, request)
    else if (request.path.startsWith('/page')) {
      raw(html('/assets/page.js'), 200, { 'content-type': 'text/html' })(response, request)
    } else api(response, request)
  }
}
