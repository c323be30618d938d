import { rmSync } from 'node:fs'
import { build } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { packConsumer } from '../support/package/packConsumer.js'

const consumer = packConsumer()
afterAll(() => rmSync(consumer.folder, { recursive: true, force: true }))

/** The languages whose words are in the script of a page that imports `name`, and nothing else. */
async function languagesOf(name: string) {
  const { metafile } = await build({
    stdin: {
      contents: `import { ${name} } from 'base44-react'\nglobalThis.imported = ${name}`,
      resolveDir: consumer.folder,
    },
    absWorkingDir: consumer.folder,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'page',
    metafile: true,
    write: false,
  })
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
  return modules.flatMap((path) => /\/(\w+)Labels\.js$/.exec(path)?.[1] ?? [])
}

it.each([
  ['useConversation', []],
  ['AgentChat', ['english']],
  ['frenchLabels', ['french']],
  ['hebrewLabels', ['hebrew']],
])('a page that imports %s alone carries the words of %j', async (name, languages) => {
  expect(await languagesOf(name)).toEqual(languages)
})
