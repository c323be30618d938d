import { readFileSync } from 'node:fs'

interface Lockfile {
  packages: Record<string, { peerDependencies?: Record<string, string> }>
}

/** The same imports, answered by React 18. */
export const react18Aliases = [
  { find: /^react(?=$|\/)/, replacement: 'react-18' },
  { find: /^react-dom(?=$|\/)/, replacement: 'react-dom-18' },
]

/** CommonJS, so better left to Node: `requireReact18.ts` redirects what they require. */
const commonJs = new Set([
  '',
  'react-dom',
  'react-dom-18',
  '@testing-library/react',
  'use-sync-external-store',
])

/** An alias reaches only what Vite transforms: so every installed package that imports React is transformed too. */
export function packagesThatImportReact(): string[] {
  const file = new URL('../../package-lock.json', import.meta.url)
  // The cast states npm's own format.
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as Lockfile
  return Object.entries(packages)
    .filter(([, { peerDependencies }]) => peerDependencies && 'react' in peerDependencies)
    .map(([path]) => path.split('node_modules/').at(-1) ?? '')
    .filter((name) => !commonJs.has(name))
}
