import { gzipSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown, type OutputChunk } from 'rolldown'
import type { Consumer } from './packConsumer.js'

/** The files that a page loads, in bytes of gzip, and which package's code is in each. */
export interface Weight {
  /** What the page loads before it runs. */
  entry: number
  /** All of it, with what is loaded when it is first used. */
  total: number
  chunks: { name: string; gzip: number; isLazy: boolean; modules: string[] }[]
}

const react = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime']

/**
 * Weighs a page that imports these names of an entry, or all of it, as Vite's bundler builds and minifies it. What
 * React weighs is not counted.
 */
export async function weigh({ folder }: Consumer, entry: string, names?: readonly string[]): Promise<Weight> {
  const page = join(folder, 'weighed.js')
  const wanted = names ? `{ ${names.join(', ')} }` : '* as all'
  const used = names ? `[${names.join(', ')}]` : 'all'
  writeFileSync(page, `import ${wanted} from '${entry}'\nglobalThis.used = ${used}\n`)
  const build = await rolldown({
    input: { page },
    platform: 'browser',
    preserveEntrySignatures: false,
    external: react,
    // that bundles keep no 'use client' is known
    logLevel: 'silent',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  })
  // annotations are for bundlers: no browser needs them
  const { output } = await build.generate({ format: 'es', minify: true, comments: { annotation: false } })
  await build.close()
  const files = new Map(
    output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  )
  const eager = new Set<OutputChunk>()
  const load = (chunk: OutputChunk | undefined) => {
    if (chunk === undefined || eager.has(chunk)) return
    eager.add(chunk)
    chunk.imports.forEach((name) => load(files.get(name)))
  }
  for (const chunk of files.values()) if (chunk.isEntry) load(chunk)
  const chunks = [...files.values()].map((chunk) => ({
    name: chunk.fileName,
    gzip: gzipSync(chunk.code, { level: 9 }).length,
    isLazy: !eager.has(chunk),
    modules: chunk.moduleIds,
  }))
  const sum = (list: typeof chunks) => list.reduce((bytes, { gzip }) => bytes + gzip, 0)
  return { entry: sum(chunks.filter(({ isLazy }) => !isLazy)), total: sum(chunks), chunks }
}
