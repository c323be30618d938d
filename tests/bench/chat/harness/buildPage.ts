import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { sourceAliases } from '../../../support/sourceAliases.js'
import { SUBJECTS, type SubjectName } from '../subjects.js'

/** A subject's page as it would be put online. */
export interface BuiltPage {
  html: string
  files: ReadonlyMap<string, PageFile>
}

/** A file that a page loads. */
export interface PageFile {
  body: string | Uint8Array
  type: 'text/javascript' | 'text/css' | 'application/octet-stream'
  gzip: number
  /** Isn't React, which each of the pages has, and isn't the harness's. */
  isWeighed: boolean
  /** Where a line of it was written, in one that is readable. */
  map?: SourceMap | undefined
}

const house = fileURLToPath(new URL('..', import.meta.url))
const HARNESS = /[\\/]pages[\\/]support[\\/](?:exposePage|watchKeys|afterFrame)\./
const REACT = /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/

/** Builds a subject's page for production. `isReadable` keeps names, for a profile. */
export async function buildPage(name: SubjectName, isReadable = false): Promise<BuiltPage> {
  const result = await build({
    configFile: false,
    root: house,
    mode: 'production',
    logLevel: 'error',
    resolve: { alias: sourceAliases },
    build: {
      write: false,
      minify: !isReadable,
      sourcemap: isReadable ? 'hidden' : false,
      target: 'es2023',
      modulePreload: { polyfill: false },
      // files of their own are what an app would have, and what can be weighed
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { frames: `${house}pages/frames/main.ts`, page: `${house}${SUBJECTS[name].entry}` },
        checks: { moduleLevelDirective: false },
        output: {
          codeSplitting: {
            groups: [
              { name: 'react', test: REACT },
              { name: 'harness', test: HARNESS },
            ],
          },
        },
      },
    },
  })
  const output = outputOf(result)
  const files = new Map<string, PageFile>()
  for (const file of output) {
    const body = file.type === 'chunk' ? file.code : file.source
    files.set(file.fileName, {
      body,
      type: typeOf(file.fileName),
      gzip: gzipSync(body, { level: 9 }).length,
      isWeighed: file.type === 'asset' || !['react', 'harness', 'frames'].includes(file.name),
      ...(file.type === 'chunk' &&
        file.map && { map: new SourceMap({ ...file.map, file: file.fileName, sourceRoot: '' }) }),
    })
  }
  const entries = output
    .filter((file) => file.type === 'chunk' && file.isEntry)
    .map(({ fileName }) => fileName)
  return { html: htmlOf(entries.toSorted(), [...files.keys()]), files }
}

function outputOf(result: Awaited<ReturnType<typeof build>>) {
  // one configuration, and not to be watched
  return [result].flat().flatMap((one) => ('output' in one ? one.output : []))
}

function typeOf(file: string): PageFile['type'] {
  if (file.endsWith('.js')) return 'text/javascript'
  return file.endsWith('.css') ? 'text/css' : 'application/octet-stream'
}

function htmlOf(scripts: readonly string[], files: readonly string[]): string {
  const tags = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><link rel="icon" href="data:,">',
    ...files.filter((file) => file.endsWith('.css')).map((file) => `<link rel="stylesheet" href="${file}">`),
    '<body>',
    // the one that counts frames comes first, by its name
    ...scripts.map((file) => `<script type="module" src="${file}"></script>`),
  ]
  return tags.join('')
}
