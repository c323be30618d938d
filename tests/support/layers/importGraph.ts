import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { parse } from './parse.js'
import { readImports } from './readImports.js'

/** One import that was found, and what it reaches. */
export interface Edge {
  from: string
  line: number
  /** A file, as a path from the root, or the name of a package; `undefined` where it is computed. */
  to: string | undefined
}

const ownEntries: Readonly<Record<string, string>> = {
  'base44-react': 'src/index.ts',
  'base44-react/client': 'src/client.ts',
  'base44-react/highlight': 'src/highlight.ts',
  'base44-react/sdk-types': 'src/sdk-types.ts',
  'base44-react/testing': 'src/testing.ts',
  'base44-react/styles.css': 'src/styles.ts',
}

/** `./x.js` is `x.ts` or `x.tsx` on disk; any other name is a file's own. */
function fileAt(root: string, path: string) {
  const stem = path.replace(/\.jsx?$/, '')
  const candidates = path.endsWith('.js') || path.endsWith('.jsx') ? [`${stem}.ts`, `${stem}.tsx`] : []
  return candidates.find((candidate) => existsSync(posix.join(root, candidate))) ?? path
}

function resolve(root: string, from: string, specifier: string) {
  if (!specifier.startsWith('.')) return ownEntries[specifier] ?? specifier
  return fileAt(root, posix.join(posix.dirname(from), specifier))
}

/** The imports of these modules, resolved. */
export function importGraph(root: string, modules: readonly string[]): Edge[] {
  return modules.flatMap((from) =>
    readImports(parse(root, from)).map(({ line, specifier }) => ({
      from,
      line,
      to: specifier === undefined ? undefined : resolve(root, from, specifier),
    })),
  )
}
