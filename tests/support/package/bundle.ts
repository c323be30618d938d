import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { type Consumer } from './packConsumer.js'

/** A page of the app that imports only `imported`, bundled and minified: its inputs, and its size in bytes of gzip. */
export async function bundle({ folder }: Consumer, imported: string, external: string[] = []) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `import * as all from '${imported}'\nconsole.log(all)`, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
    external,
  })
  const text = outputFiles.map((file) => file.text).join('')
  return { inputs: Object.keys(metafile.inputs), gzip: gzipSync(text).length }
}
