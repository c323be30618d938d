import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../src/client/createClient.js'
import { memoryStorage } from '../../../src/testing/memoryStorage.js'
import { wait } from '../support/wait.js'
import { startTestWorld } from './startTestWorld.js'

const CALLS = 50

/** A client whose token has gone bad, and which is given another one when it asks. */
async function openExpired() {
  const world = await startTestWorld({ seed: 1 })
  const asked: string[] = []
  const client = createClient({
    appId: world.appId,
    serverUrl: world.proxy.url,
    token: world.token,
    analytics: { enabled: false },
    storage: memoryStorage(),
    options: {
      async onUnauthorized() {
        asked.push('a new token')
        await wait(50)
        return world.issueToken()
      },
    },
  })
  onTestFinished(client.cleanup)
  world.backend.revoke(world.token)
  return { world, client, asked }
}

describe('50 requests at the same time with a token that has gone bad', () => {
  it('ask for one new token, and all are answered', async () => {
    const { world, client, asked } = await openExpired()
    const get = () => client.agents.getConversation(world.conversationId)
    const answered = await Promise.all(Array.from({ length: CALLS }, get))
    expect(answered.map(({ id }) => id)).toEqual(Array.from({ length: CALLS }, () => world.conversationId))
    expect(asked).toHaveLength(1)
  })

  it('are processed once each where they change something', async () => {
    const { world, client, asked } = await openExpired()
    const texts = Array.from({ length: CALLS }, (_, index) => `message ${index}`)
    await Promise.all(texts.map((content) => client.agents.addMessage(world.conversationId, { content })))
    const { messages } = await world.truth()
    const stored = messages.filter(({ role }) => role === 'user').map(({ content }) => content)
    expect(stored.sort()).toEqual(texts.sort())
    expect(asked).toHaveLength(1)
  })
})
