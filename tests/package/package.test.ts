import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { listModules } from '../support/layers/listFiles.js'
import { bundle } from '../support/package/bundle.js'
import { packConsumer, root } from '../support/package/packConsumer.js'
import { run } from '../support/package/run.js'
import { typeCheck } from '../support/package/typeCheck.js'
import { weigh } from '../support/package/weigh.js'

const consumer = packConsumer()
afterAll(() => rmSync(consumer.folder, { recursive: true, force: true }))

const entries = ['base44-react', 'base44-react/client', 'base44-react/highlight', 'base44-react/testing']
const usesReact = (input: string) =>
  /node_modules\/(react|react-dom|scheduler|@tanstack\/[^/]+)\//.test(input)

const page = `
import { AgentChat, Base44Provider, useConversation } from 'base44-react'
import { createClient } from 'base44-react/client'
import { createTestBase44 } from 'base44-react/testing'
import 'base44-react/styles.css'

export const client = createClient({ appId: 'my-app-id' })
export const testing = createTestBase44
export function Ask() {
  const { send } = useConversation({ agentName: 'support_agent' })
  return <button onClick={() => void send('Where is it?')}>Ask</button>
}
export function Page() {
  return (
    <Base44Provider appId="my-app-id">
      <AgentChat agentName="support_agent" />
      <Ask />
    </Base44Provider>
  )
}
`

describe('the tarball', () => {
  it('holds what a user needs and nothing else', () => {
    expect(consumer.files.filter((file) => !file.startsWith('dist/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ])
    expect(consumer.files.filter((file) => !/\.(js|css|d\.ts|md|json)$|^LICENSE$/.test(file))).toEqual([])
  })

  it("keeps 'use client' on every module that has it", () => {
    const marked = listModules(root, ['src']).filter((file) =>
      readFileSync(root + file, 'utf8').startsWith("'use client'"),
    )
    const built = marked
      .map((file) => join(consumer.installed, file.replace('src/', 'dist/').replace(/\.tsx?$/, '.js')))
      // A module of types alone leaves nothing to mark.
      .filter((file) => existsSync(file))
    expect(built).not.toEqual([])
    expect(built.filter((file) => !/^["']use client["']/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('carries the stylesheet, with its layer', () => {
    expect(readFileSync(join(consumer.installed, 'dist/styles.css'), 'utf8')).toMatch(/@layer base44/)
  })
})

describe('an app that installed it', () => {
  it.each(['nodenext', 'bundler'] as const)('type-checks under "%s"', (resolution) => {
    expect(typeCheck(consumer, resolution, page)).toEqual([])
  })

  it.each(['nodenext', 'bundler'] as const)('is told of a mistake under "%s"', (resolution) => {
    const wrong =
      "import { createClient } from 'base44-react/client'\nexport const client = createClient({ appId: 1 })\n"
    expect(typeCheck(consumer, resolution, wrong)).toEqual([expect.stringContaining('not assignable')])
  })

  it.each(entries)('imports %s where there is no window', (entry) => {
    const script = `const all = await import('${entry}'); console.log(typeof window, Object.keys(all).length > 0)`
    expect(run('node', ['--input-type=module', '--eval', script], consumer.folder)).toBe('undefined true\n')
  })

  it('has no React in a bundle of the client alone', async () => {
    const { inputs } = await bundle(consumer, 'base44-react/client')
    expect(inputs).toContain('node_modules/base44-react/dist/client.js')
    expect(inputs.filter(usesReact)).toEqual([])
  })

  it('would see React in a bundle that has it', async () => {
    const { inputs } = await bundle(consumer, 'base44-react')
    expect(inputs.filter(usesReact)).not.toEqual([])
  })

  it('keeps to its budget: 10 kB before ./client runs, 28 kB with all that it may load, the socket too', async () => {
    const { entry, total, chunks } = await weigh(consumer, 'base44-react/client')
    const lines = chunks.map(({ name, gzip }) => `${name}: ${(gzip / 1000).toFixed(2)} kB`)
    console.log(
      `base44-react/client: ${(entry / 1000).toFixed(2)} of ${(total / 1000).toFixed(2)} kB gzip; ${lines.join(', ')}`,
    )
    expect(entry).toBeLessThanOrEqual(10_000)
    expect(total).toBeLessThanOrEqual(28_000)
    const lazily = chunks.filter(({ isLazy }) => isLazy).flatMap(({ modules }) => modules)
    for (const late of ['socket.io-client/', 'client/findMisfits.js', 'client/connectors.js']) {
      expect(lazily).toContainEqual(expect.stringContaining(late))
    }
  })

  it('is told what the entries weigh', async () => {
    const peers = ['react', 'react-dom', '@tanstack/react-query', 'hono', 'lowlight']
    for (const entry of entries) {
      const { gzip } = await bundle(consumer, entry, peers)
      console.log(`${entry}: ${(gzip / 1000).toFixed(1)} kB gzip, without its peers`)
    }
    const styles = gzipSync(readFileSync(join(consumer.installed, 'dist/styles.css'))).length
    console.log(`base44-react/styles.css: ${(styles / 1000).toFixed(1)} kB gzip`)
    expect(styles).toBeGreaterThan(0)
  })
})
