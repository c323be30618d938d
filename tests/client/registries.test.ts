import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createSnippetCompiler } from '../support/snippets/createSnippetCompiler.js'

const compileSnippets = createSnippetCompiler(fileURLToPath(new URL('../..', import.meta.url)))

/** Compiled by themselves: in tests/types, the names would hold for all other tests too. */
function compile(...files: string[]) {
  const snippets = files.map((code, index) => {
    return { file: `file${index}`, language: 'ts', line: 1, given: '', code }
  })
  return compileSnippets(snippets)
}

/** Registers one of each kind. */
const register = (module: string) => `
import '${module}'
declare module '${module}' {
  interface EntityTypeRegistry { Task: { title: string; points?: number } }
  interface FunctionNameRegistry { 'send-invoice': true; report: true }
  interface AgentNameRegistry { support_agent: true; sales_agent: true }
  interface ConnectorIntegrationTypeRegistry { slack: true }
}
`

/** Compiles only where those are registered: a directive that expects no error is an error itself. */
const use = (entry: string) => `
import { createClient } from '${entry}'
import type { AgentName, ConnectorIntegrationType, EntityRecord, FunctionName } from '${entry}'
import { expectTypeOf } from 'vitest'

const { agents, asServiceRole, entities, functions } = createClient({ appId: 'app-1' })

// entities
expectTypeOf<keyof EntityRecord>().toEqualTypeOf<'Task'>()
expectTypeOf(entities.Task.list()).resolves.items.toEqualTypeOf<EntityRecord['Task']>()
expectTypeOf<EntityRecord['Task']['points']>().toEqualTypeOf<number | undefined>()
expectTypeOf<EntityRecord['Task']['created_date']>().toBeString()
expectTypeOf(asServiceRole.entities.Task).toEqualTypeOf(entities.Task)
void entities.Task.filter({ points: { $gt: 1 } }, '-points')
void entities['Note']?.create({ any: 'field' })
// @ts-expect-error -- points are a number
void entities.Task.create({ points: 'many' })
// @ts-expect-error -- no such field
void entities.Task.list('-titel')

// functions
expectTypeOf<FunctionName>().toEqualTypeOf<'send-invoice' | 'report'>()
void functions.invoke('report', { year: 2027 })
// @ts-expect-error -- no such function
void functions.invoke('send-invoce')

// agents
expectTypeOf<AgentName>().toEqualTypeOf<'support_agent' | 'sales_agent'>()
void agents.createConversation({ agent_name: 'support_agent' })
// @ts-expect-error -- no such agent
void agents.createConversation({ agent_name: 'suport_agent' })
// @ts-expect-error -- no such agent
agents.getWhatsAppConnectURL('suport_agent')

// connectors
expectTypeOf<ConnectorIntegrationType>().toEqualTypeOf<'slack'>()
void asServiceRole.connectors.getConnection('slack')
// @ts-expect-error -- no such connector
void asServiceRole.connectors.getConnection('slak')
`

const hooks = `
import { useConversation } from 'base44-react'
export const useSupport = () => useConversation({ agentName: 'support_agent' })
// @ts-expect-error -- no such agent
export const useSuport = () => useConversation({ agentName: 'suport_agent' })
`

const entries = ['base44-react', 'base44-react/client']

describe('the registries', () => {
  it.each(entries)('check what an app says that it has, by %s', (entry) => {
    expect(compile(register(entry), use(entry))).toEqual([])
  })

  it('hold for every entry, whichever of them was augmented', () => {
    const files = [register('base44-react/client'), use('base44-react/client'), use('base44-react'), hooks]
    expect(compile(...files)).toEqual([])
  })

  it('take everything while they are empty', () => {
    const open = `
      import { createClient, type AgentName, type ConnectorIntegrationType, type FunctionName } from 'base44-react'
      import { expectTypeOf } from 'vitest'
      expectTypeOf<AgentName | ConnectorIntegrationType | FunctionName>().toBeString()
      const { agents, entities, functions } = createClient({ appId: 'app-1' })
      void functions.invoke('anything')
      void agents.createConversation({ agent_name: 'anyone' })
      void entities['Anything']?.create({ any: 'field' })
    `
    expect(compile(open)).toEqual([])
  })

  it('would tell of names that are not registered', () => {
    expect(compile(use('base44-react'))).toEqual(
      expect.arrayContaining([expect.stringContaining("Unused '@ts-expect-error' directive")]),
    )
  })
})

describe('base44-react/sdk-types', () => {
  const generated = register('@base44/sdk')

  it.each(entries)('fills them from those of the SDK, for %s', (entry) => {
    expect(compile(generated, "import 'base44-react/sdk-types'", use(entry))).toEqual([])
  })

  it('leaves the client one that the SDK takes', () => {
    const pass = `
      import 'base44-react/sdk-types'
      import type * as Sdk from '@base44/sdk'
      import { createClient } from 'base44-react'
      const { asServiceRole, entities, functions } = createClient({ appId: 'app-1' })
      export const modules: Pick<Sdk.Base44Client, 'entities' | 'functions'> = { entities, functions }
      export const service: Pick<Sdk.Base44Client['asServiceRole'], 'connectors' | 'entities'> = asServiceRole
    `
    expect(compile(generated, pass)).toEqual([])
  })

  // TypeScript would lose one of two augmentations of the same interface by different modules
  it.each([
    ['base44-react', 'before'],
    ['base44-react/client', 'after'],
  ])("keeps what the app adds to them by %s, %s the SDK's", (entry, order) => {
    const own = `
        import '${entry}'
        declare module '${entry}' { interface AgentNameRegistry { own_agent: true } }
      `
    const both = `
        import type { AgentName } from 'base44-react'
        import { expectTypeOf } from 'vitest'
        expectTypeOf<AgentName>().toEqualTypeOf<'support_agent' | 'sales_agent' | 'own_agent'>()
      `
    const sdk = `import 'base44-react/sdk-types'\n${generated}`
    expect(compile(...(order === 'before' ? [own, sdk] : [sdk, own]), both)).toEqual([])
  })
})
