import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { sourceAliases } from '../support/sourceAliases.js'

/** A file of the page. */
export interface Asset {
  type: string
  body: string
}

/** A page as it is deployed: minified, of React's production build, with its styles in a file. */
export interface BuiltPage {
  /** By the path under which each is served. */
  assets: Map<string, Asset>
  script: string
  styles: string
}

/** Builds the page of the harness. */
export async function buildPage(): Promise<BuiltPage> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // whatever the environment of whoever builds it is
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: sourceAliases, dedupe: ['react', 'react-dom'] },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: { page: fileURLToPath(new URL('app/page.tsx', import.meta.url)) } },
    },
  })
  // no watcher was asked for, and one build makes one output
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const assets = new Map(
    outputs.map((output) => [
      `/${output.fileName}`,
      output.type === 'chunk'
        ? { type: 'text/javascript', body: output.code }
        : { type: 'text/css', body: String(output.source) },
    ]),
  )
  const find = (end: RegExp) => [...assets.keys()].find((path) => end.test(path)) ?? ''
  return { assets, script: find(/\/page-.*\.js$/), styles: find(/\.css$/) }
}
