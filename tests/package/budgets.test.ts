import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { packConsumer } from '../support/package/packConsumer.js'
import { weigh, type Weight } from '../support/package/weigh.js'

const consumer = packConsumer()
afterAll(() => rmSync(consumer.folder, { recursive: true, force: true }))

/** What an open chat loads by itself, once it is there: the socket, and what mends unfinished markdown. */
const soon = /socket\.io-client|\/remend\//

const hooks = [
  'useAgentContext',
  'useAgentContexts',
  'useAgentMessage',
  'useAgentMessages',
  'useBase44',
  'useConnectionStatus',
  'useConversation',
  'useConversations',
  'useDraft',
  'useFlightRecorder',
  'useInvokeLLM',
  'useUnread',
  'useUpload',
]

function openOf({ chunks, entry }: Weight) {
  const lazily = chunks.filter(({ isLazy, modules }) => isLazy && modules.some((module) => soon.test(module)))
  return entry + lazily.reduce((bytes, { gzip }) => bytes + gzip, 0)
}

function tell(what: string, bytes: number, most: number) {
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} of ${most / 1000} kB gzip, without React`)
  expect(bytes).toBeLessThanOrEqual(most)
}

describe('the sizes of a page', () => {
  it('with a closed widget', async () => {
    const { entry } = await weigh(consumer, 'base44-react', ['Base44Provider', 'AgentChatWidget'])
    tell('a closed widget', entry, 32_000)
  })

  it('with a chat, open and with all that comes later', async () => {
    const weight = await weigh(consumer, 'base44-react', ['Base44Provider', 'AgentChat'])
    // what is aimed at is 125 kB: this keeps what is reached until then
    tell('an open chat', openOf(weight), 136_000)
    tell('a chat with all that comes later', weight.total, 160_000)
  })

  it('with every hook, and the client', async () => {
    const { entry } = await weigh(consumer, 'base44-react', ['Base44Provider', ...hooks])
    tell('every hook, before the socket is there', entry, 56_000)
  })
})
