import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** The package's own entries, answered by the source: tests, stories and the playground import what users import. */
export const sourceAliases = [
  { find: /^base44-react$/, replacement: `${source}/index.ts` },
  { find: /^base44-react\/(client|highlight|sdk-types|testing)$/, replacement: `${source}/$1.ts` },
  { find: /^base44-react\/styles\.css$/, replacement: `${source}/styles/index.css` },
]
