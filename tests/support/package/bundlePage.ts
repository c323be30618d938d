import { basename } from 'node:path'
import { build } from 'esbuild'

/** A page's scripts. */
export interface PageBundle {
  /** By path. The first one is the page's own. */
  scripts: ReadonlyMap<string, string>
  /** The scripts that hold something of a package. */
  holding: (packageName: RegExp) => string[]
}

/** Bundles an app's program for its page, as apps do: minified, with what is imported later in scripts of its own. */
export async function bundlePage(program: string, folder: string): Promise<PageBundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [program],
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    outdir: 'assets',
    chunkNames: '[name]-[hash]',
    logLevel: 'error',
  })
  const pathOf = (file: string) => `/assets/${basename(file)}`
  const outputs = Object.entries(metafile.outputs)
  return {
    scripts: new Map(outputFiles.map(({ path, text }) => [pathOf(path), text])),
    holding: (packageName) =>
      outputs
        .filter(([, { inputs }]) => Object.keys(inputs).some((input) => packageName.test(input)))
        .map(([file]) => pathOf(file)),
  }
}
