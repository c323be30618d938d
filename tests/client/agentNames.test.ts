import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileSnippets } from '../support/snippets/compileSnippets.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

// compiled by itself: in tests/types, the names would hold for all other tests too
const code = `
import { createClient, type AgentName } from 'ENTRY'
declare module 'ENTRY' {
  interface AgentNameRegistry { support_agent: true; sales_agent: true }
}
const { agents } = createClient({ appId: 'app-1' })
const names: AgentName[] = ['support_agent', 'sales_agent']
void agents.createConversation({ agent_name: 'support_agent' })
// @ts-expect-error -- no such agent
void agents.createConversation({ agent_name: 'suport_agent' })
// @ts-expect-error -- no such agent
agents.getWhatsAppConnectURL('suport_agent')
void names
`

describe('AgentNameRegistry', () => {
  it.each(['base44-react', 'base44-react/client'])(
    'checks the names of agents when it is augmented in %s',
    (entry) => {
      const snippet = {
        file: 'agentNames',
        language: 'ts',
        line: 1,
        given: '',
        code: code.replaceAll('ENTRY', entry),
      }
      expect(compileSnippets(root, [snippet])).toEqual([])
    },
  )
})
