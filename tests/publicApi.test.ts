import { expect, it } from 'vitest'
import { publicNames } from './support/publicNames.js'

const names = publicNames(['index.ts', 'client.ts', 'highlight.ts', 'testing.ts'])

// A name that appears, goes or turns from a value into a type is a decision: see it in the diff of these files.
// `npx vitest run --project unit tests/publicApi.test.ts -u` writes them.
it.each([
  ['.', 'index.ts', 'index'],
  ['./client', 'client.ts', 'client'],
  ['./highlight', 'highlight.ts', 'highlight'],
  ['./testing', 'testing.ts', 'testing'],
])('%s exports the names that were agreed on', async (_entry, file, snapshot) => {
  await expect(names.get(file)).toMatchFileSnapshot(`__snapshots__/publicApi.${snapshot}.txt`)
})
