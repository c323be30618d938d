import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { bundle } from '../support/package/bundle.js'
import { packConsumer, root } from '../support/package/packConsumer.js'
import { run } from '../support/package/run.js'
import { typeCheck } from '../support/package/typeCheck.js'
import { readSnippets } from '../support/snippets/readSnippets.js'

const withSdk = packConsumer(['@base44/sdk'])
const withoutSdk = packConsumer()
afterAll(() => {
  for (const { folder } of [withSdk, withoutSdk]) rmSync(folder, { recursive: true, force: true })
})

/** What `base44 types generate` makes of an app's project. */
const registries = `
export interface Task {
  title: string;
  status?: "open" | "done";
}

declare module '@base44/sdk' {
  interface EntityTypeRegistry {
    "Task": Task;
  }

  interface FunctionNameRegistry {
    "send-invoice": true;
  }

  interface ActorNameRegistry {
    "Room": true;
  }

  interface AgentNameRegistry {
    "support_agent": true;
  }

  interface ConnectorTypeRegistry {
    "slack": true;
  }
}
`
const files = { 'base44/.types/types.d.ts': `import '@base44/sdk';\n${registries}` }

/** Compiles only where the app's names are known: a directive that expects no error is an error itself. */
const page = `
import { useConversation } from 'base44-react'
import { createClient } from 'base44-react/client'

const base44 = createClient({ appId: 'my-app-id' })
const { Task } = base44.entities
export const lines: Promise<string[]> = Task.list().then((tasks) =>
  tasks.map(({ id, created_date, title, status = 'open' }) => [id, created_date, title, status].join()),
)
void Task.filter({ status: 'open', title: { $regex: '^A' } }, '-created_date')
void Task.create({ title: 'Call' })
void base44.functions.invoke('send-invoice', { total: 3 })
void base44.agents.createConversation({ agent_name: 'support_agent' })
export const useSupport = () => useConversation({ agentName: 'support_agent' })

// @ts-expect-error -- no such status
void Task.create({ status: 'opened' })
// @ts-expect-error -- no such field
void Task.list('-titel')
// @ts-expect-error -- no such function
void base44.functions.invoke('send-invoce')
// @ts-expect-error -- no such agent
void base44.agents.createConversation({ agent_name: 'suport_agent' })
// @ts-expect-error -- no such agent
export const useSuport = () => useConversation({ agentName: 'suport_agent' })
`

const unused = expect.stringContaining("Unused '@ts-expect-error' directive")

/** The compiler options that the README names for an app without the SDK. */
function readPaths() {
  const snippets = readSnippets('README.md', readFileSync(join(root, 'README.md'), 'utf8'))
  const [snippet] = snippets.filter(
    ({ language, code }) => language === 'json' && code.includes('@base44/sdk'),
  )
  // what is written there
  return JSON.parse(snippet?.code ?? '{}') as { compilerOptions?: object }
}

describe.each(['nodenext', 'bundler'] as const)('under "%s"', (resolution) => {
  it('an app with the SDK has its generated types by an import of base44-react/sdk-types', () => {
    const importing = `import 'base44-react/sdk-types'\n${page}`
    expect(typeCheck(withSdk, resolution, importing, { files })).toEqual([])
  })

  it('its client is then still one that the SDK takes', () => {
    const importing = `
      import 'base44-react/sdk-types'
      import type { EntityHandler, EntityRecord } from '@base44/sdk'
      import { createClient } from 'base44-react/client'
      export const tasks: EntityHandler<EntityRecord['Task']> = createClient({ appId: 'my-app-id' }).entities.Task
    `
    expect(typeCheck(withSdk, resolution, importing, { files })).toEqual([])
  })

  it('without that import, the generated types are for the SDK alone', () => {
    expect(typeCheck(withSdk, resolution, page, { files })).toEqual(expect.arrayContaining([unused]))
  })

  it('an app without the SDK has them by the paths of its tsconfig', () => {
    expect(typeCheck(withoutSdk, resolution, page, { files, ...readPaths() })).toEqual([])
  })

  it('without those paths, they are for nobody', () => {
    expect(typeCheck(withoutSdk, resolution, page, { files })).toEqual(expect.arrayContaining([unused]))
  })

  it.each(['base44-react', 'base44-react/client'])('an app can write its types for %s', (entry) => {
    const written = { 'types.d.ts': registries.replace('@base44/sdk', entry) }
    expect(typeCheck(withoutSdk, resolution, page, { files: written })).toEqual([])
  })
})

describe('base44-react/sdk-types', () => {
  const declarations = withoutSdk.files.filter((file) => file.endsWith('.d.ts'))

  it('is the one entry that needs the SDK', () => {
    const needing = declarations.filter((file) => {
      const text = readFileSync(join(withoutSdk.installed, file), 'utf8')
      const { importedFiles, ambientExternalModules = [] } = ts.preProcessFile(text)
      const names = [...importedFiles.map(({ fileName }) => fileName), ...ambientExternalModules]
      return names.some((name) => name.startsWith('@base44/'))
    })
    expect(needing).toEqual(['dist/sdk-types.d.ts'])
  })

  it('is nothing at run time', async () => {
    const script = "console.log(Object.keys(await import('base44-react/sdk-types')))"
    expect(run('node', ['--input-type=module', '--eval', script], withoutSdk.folder)).toBe('[]\n')
    const { inputs } = await bundle(withoutSdk, 'base44-react/sdk-types')
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([
      'node_modules/base44-react/dist/sdk-types.js',
    ])
  })
})
