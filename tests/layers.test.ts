import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findCycles } from './support/layers/findCycles.js'
import { findLayerProblems } from './support/layers/findLayerProblems.js'
import { findLongCode } from './support/layers/findLongCode.js'
import { listModules } from './support/layers/listFiles.js'
import { writeTree } from './support/writeTree.js'

const house = fileURLToPath(new URL('..', import.meta.url))
const folders = ['src', 'playground', 'stories']

describe('the house', () => {
  it('has modules to look at', () => {
    expect(listModules(house, ['src'])).toContain('src/index.ts')
  })

  it('imports downwards only', () => {
    expect(findLayerProblems(house)).toEqual([])
  })

  it('has no cycle, by value or by type', () => {
    expect(findCycles(house, folders)).toEqual([])
  })

  it('keeps files and functions under their caps', () => {
    expect(findLongCode(house, folders)).toEqual([])
  })
})

describe('the check of floors', () => {
  it('takes imports of lower floors, of the own floor and of the entries’ floors', () => {
    const root = writeTree({
      'src/wire/http.ts': "import { io } from 'socket.io-client'\nexport const http = io\n",
      'src/client/createClient.ts':
        "import { http } from '../wire/http.js'\nexport const createClient = http\n",
      'src/cache/keys.ts':
        "import type { QueryClient } from '@tanstack/react-query'\nexport type Keys = QueryClient\n",
      'src/hooks/useThing.tsx':
        "import 'react'\nimport type { Keys } from '../cache/keys.js'\nexport type T = Keys\n",
      'src/testing/server/app.ts':
        "import { Hono } from 'hono'\nimport '../../wire/http.js'\nimport '../local.js'\n",
      'src/testing/local.ts': 'export {}\n',
      'src/index.ts': "export { useThing } from './hooks/useThing.js'\n",
      'src/client.ts': "export { createClient } from './client/createClient.js'\n",
      'src/testing.ts': "export * from './testing/server/app.js'\n",
      'src/sdk-types.ts': "import '@base44/sdk'\ndeclare module './wire/http.js' {\n  interface Http {}\n}\n",
      'src/styles.ts': "import './styles/index.css'\n",
      'src/styles/index.css': '@layer base44;\n',
    })
    expect(findLayerProblems(root)).toEqual([])
  })

  it.each([
    ['a static import', "import { useThing } from '../hooks/useThing.js'\n"],
    ['a type-only import', "import type { Thing } from '../hooks/useThing.js'\n"],
    ['an import type', "export type Thing = import('../hooks/useThing.js').Thing\n"],
    ['a re-export', "export * from '../hooks/useThing.js'\n"],
    ['a type-only re-export', "export type { Thing } from '../hooks/useThing.js'\n"],
    ['a dynamic import', "export const load = () => import('../hooks/useThing.js')\n"],
    ['an augmentation', "declare module '../hooks/useThing.js' {}\nexport {}\n"],
    ['a reference', '/// <reference path="../hooks/useThing.tsx" />\n'],
  ])('reports %s that goes up', (_kind, text) => {
    const root = writeTree({
      'src/wire/http.ts': text,
      'src/hooks/useThing.tsx': 'export interface Thing {}\n',
    })
    expect(findLayerProblems(root)).toEqual([
      'src/wire/http.ts:1 wire may not import src/hooks/useThing.tsx, which is on hooks.',
    ])
  })

  it.each([
    ['src/wire/a.ts', "import 'react'", 'wire may not import react: there is no React down here.'],
    [
      'src/client/a.ts',
      "import 'react-dom/client'",
      'client may not import react-dom/client: there is no React',
    ],
    [
      'src/cache/a.ts',
      "import type {} from 'react'",
      'cache may not import react: there is no React down here.',
    ],
    ['src/client/a.ts', "import '@tanstack/react-query'", 'there is no cache down here.'],
    [
      'src/hooks/a.ts',
      "import 'hono'",
      'hooks may not import hono: it is an optional peer of ./testing alone.',
    ],
    [
      'src/client.ts',
      "import type {} from '@base44/sdk'",
      'client.ts may not import @base44/sdk: it is an optional peer of ./sdk-types alone.',
    ],
    [
      'src/sdk-types.ts',
      "import './client/registries.js'",
      'sdk-types.ts may not import src/client/registries.js, which is on client.',
    ],
    ['src/testing/a.ts', "import 'node:fs'", 'testing may not import node:fs: src runs in browsers too.'],
    [
      'src/testing/a.ts',
      "import '../cache/keys.js'",
      'testing may not import src/cache/keys.js, which is on cache.',
    ],
    [
      'src/hooks/a.ts',
      "import '../testing/b.js'",
      'hooks may not import src/testing/b.js, which is on testing.',
    ],
    ['src/hooks/a.ts', "import 'base44-react'", 'hooks may not import src/index.ts, which is on index.ts.'],
    ['src/client.ts', "export * from './cache/keys.js'", 'client.ts may not import src/cache/keys.js'],
    ['src/index.ts', "import './styles/index.css'", 'index.ts may not import src/styles/index.css'],
    [
      'src/wire/a.ts',
      "import '../../playground/b.js'",
      'src may not import playground/b.js, which is not shipped.',
    ],
    ['src/wire/a.ts', 'void import(`./${name}`)', "a computed import can't be checked"],
    ['src/extra/a.ts', 'export {}', 'src/extra/a.ts is on no floor.'],
    ['src/styles/a.ts', 'export {}', 'src/styles/a.ts: styles hold CSS only.'],
  ])('reports %s with %s', (file, text, problem) => {
    const problems = findLayerProblems(writeTree({ [file]: text }))
    expect(problems).toEqual([expect.stringContaining(problem)])
  })
})

describe('the check of cycles', () => {
  it('reports one that is made of types alone, once', () => {
    const root = writeTree({
      'src/wire/a.ts': "import type { B } from './b.js'\nexport type A = B\n",
      'src/wire/b.ts': "export type { C as B } from './c.js'\n",
      'src/wire/c.ts': "export type C = import('./a.js').A\n",
      'src/wire/d.ts': "import './a.js'\n",
    })
    expect(findCycles(root, ['src'])).toEqual([
      'src/wire/a.ts -> src/wire/b.ts -> src/wire/c.ts -> src/wire/a.ts',
    ])
  })

  it('reports a module that imports itself', () => {
    expect(findCycles(writeTree({ 'stories/a.tsx': "import './a.js'\n" }), ['stories'])).toEqual([
      'stories/a.tsx -> stories/a.tsx',
    ])
  })
})

describe('the check of lengths', () => {
  it('takes a file and a function at their caps', () => {
    const functionAtCap = `export function f() {\n${'  void 0\n'.repeat(78)}}\n`
    const root = writeTree({ 'src/wire/a.ts': `${functionAtCap}${'\n'.repeat(170)}` })
    expect(findLongCode(root, ['src'])).toEqual([])
  })

  it('reports a file of 251 lines, in any language', () => {
    const root = writeTree({ 'src/styles/index.css': '/* */\n'.repeat(251) })
    expect(findLongCode(root, ['src'])).toEqual(['src/styles/index.css has 251 lines, over 250.'])
  })

  it.each([
    ['a function', 'export function f() {', '}'],
    ['an arrow', 'export const f = () => {', '}'],
    ['a method', 'export class A { f() {', '}}'],
  ])('reports %s of 81 lines', (_kind, start, end) => {
    const root = writeTree({ 'playground/a.tsx': `\n${start}\n${'  void 0\n'.repeat(79)}${end}\n` })
    expect(findLongCode(root, ['playground'])).toEqual([
      'playground/a.tsx:2 is a function of 81 lines, over 80.',
    ])
  })
})
