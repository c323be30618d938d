import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { createSnippetCompiler } from './support/snippets/createSnippetCompiler.js'
import { readSnippets, type Snippet } from './support/snippets/readSnippets.js'
import { unknownScripts } from './support/snippets/unknownScripts.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const compileSnippets = createSnippetCompiler(root)
const scripts = Object.keys(manifest.scripts)

function snippetsOf(file: string) {
  return readSnippets(file, readFileSync(`${root}${file}`, 'utf8'))
}

const isTypeScript = ({ language }: Snippet) => ['ts', 'tsx', 'typescript'].includes(language)
const isShell = ({ language }: Snippet) => ['bash', 'sh', 'shell'].includes(language)

const documents = ['README.md', 'CONTRIBUTING.md'].flatMap(snippetsOf)

describe('the documents', () => {
  it('have snippets to look at', () => {
    expect(documents.filter(isTypeScript).map(({ file }) => file)).toContain('README.md')
    expect(documents.filter(isShell).map(({ file }) => file)).toContain('README.md')
  })

  it('have TypeScript that compiles against the source', () => {
    expect(compileSnippets(documents.filter(isTypeScript))).toEqual([])
  })

  it('name the command that CI runs', () => {
    const command = readFileSync(`${root}.ci/run`, 'utf8').trimEnd().split('\n').at(-1)
    expect(command).toBe('npm ci && npm test')
    expect(readFileSync(`${root}README.md`, 'utf8')).toContain(command)
  })

  it('have commands that exist', () => {
    expect(documents.filter(isShell).flatMap((snippet) => unknownScripts(snippet, scripts))).toEqual([])
  })
})

const markdown = `# Title

\`\`\`tsx
import { useState } from 'react'

const wrong: number = useState('')[0]
export const Title = () => <h1>{wrong}</h1>
\`\`\`

<!-- given: declare const order: { id: string } -->

\`\`\`ts
export const id: string = order.id
export const missing = order.name
\`\`\`

\`\`\`bash
npm ci && npm start
npm run nonsense
\`\`\`
`

describe('the check of snippets', () => {
  const snippets = readSnippets('GUIDE.md', markdown)

  it('finds every block, with its language and line', () => {
    expect(snippets.map(({ language, line }) => [language, line])).toEqual([
      ['tsx', 4],
      ['ts', 13],
      ['bash', 18],
    ])
  })

  it('reports each mistake at its line', () => {
    expect(compileSnippets(snippets.filter(isTypeScript))).toEqual([
      "GUIDE.md:6 Type 'string' is not assignable to type 'number'.",
      "GUIDE.md:14 Property 'name' does not exist on type '{ id: string; }'.",
    ])
  })

  it('reports a package name that does not resolve', () => {
    const broken = readSnippets('GUIDE.md', "```ts\nimport { x } from 'base44-react/nowhere'\n```\n")
    expect(compileSnippets(broken)).toEqual([
      expect.stringContaining("GUIDE.md:2 Cannot find module 'base44-react/nowhere'"),
    ])
  })

  it('reports a script that does not exist', () => {
    expect(snippets.filter(isShell).flatMap((snippet) => unknownScripts(snippet, ['start']))).toEqual([
      'GUIDE.md:19 package.json has no script "nonsense".',
    ])
  })
})
