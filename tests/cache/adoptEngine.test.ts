import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { adoptEngine } from '../../src/cache/adoptEngine.js'
import { createEngine, type Engine } from '../../src/cache/engine.js'
import { eventually } from '../support/eventually.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { createFakeClient } from './fakeClient.js'

const open = (queryClient: QueryClient, session: string): Engine =>
  createEngine({ client: createFakeClient().client, queryClient, session, ...createFakeBrowser().openTab() })

it('the engine that is at work on a cache is adopted, and one that is not is replaced', () => {
  const queryClient = new QueryClient()
  const [first, second] = [open(queryClient, 'u1'), open(queryClient, 'u1')]
  expect(adoptEngine(queryClient, first)).toBe(first)
  const release = first.mount()
  expect(adoptEngine(queryClient, second)).toBe(first)
  release()
  expect(adoptEngine(queryClient, second)).toBe(second)
})

it('a cache does not keep the engines that nobody needs any more', async () => {
  setFlagsFromString('--expose-gc')
  // a new context has the collector, of which the types know nothing
  const collect = runInNewContext('gc') as () => void
  const queryClient = new QueryClient()
  const live = (session: string) => {
    const engine = open(queryClient, session)
    adoptEngine(queryClient, engine).mount()()
    return new WeakRef(engine.delivery)
  }
  const over = ['u1', 'u2'].map(live)
  await eventually(() => {
    collect()
    expect(over.map((engine) => engine.deref() === undefined)).toEqual([true, true])
  })
})
