import { build } from 'esbuild'
import { basename } from 'node:path'
import { raw, type Answer } from '../support/recordingServer.js'

const html = (files: Iterable<string>) => {
  const styles = [...files].filter((path) => path.endsWith('.css'))
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">',
    ...styles.map((path) => `<link rel="stylesheet" href="${path}">`),
    '<script type="module" src="/assets/page.js"></script>',
  ].join('')
}

const typeOf = (path: string) => (path.endsWith('.css') ? 'text/css' : 'text/javascript')

/** Bundles a page's script and styles. What it resolves to answers as its server: with the page, their files, and the API's answers. */
export async function servePage(entry: string): Promise<(api: Answer) => Answer> {
  const { outputFiles } = await build({
    entryPoints: { page: entry },
    absWorkingDir: import.meta.dirname,
    // its code is found by the paths of tsconfig.json, which know no styles
    alias: { 'base44-react/styles.css': '../../src/styles/index.css' },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    outdir: '/assets',
    logLevel: 'error',
  })
  const files = new Map(outputFiles.map(({ path, text }) => [`/assets/${basename(path)}`, text]))
  return (api) => (response, request) => {
    const file = files.get(request.path)
    if (file !== undefined) raw(file, 200, { 'content-type': typeOf(request.path) })(response, request)
    else if (request.path.startsWith('/page')) {
      raw(html(files.keys()), 200, { 'content-type': 'text/html' })(response, request)
    } else api(response, request)
  }
}
