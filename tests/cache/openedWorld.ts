import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { onTestFinished, vi } from 'vitest'
import { createEngine } from '../../src/cache/engine.js'
import type { EngineConfig } from '../../src/cache/engineParts.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { createFakeClient } from './fakeClient.js'
import { conversation } from './fixtures.js'

export const thread = { key: 'id:c1', id: 'c1' }

/** Lets promises settle, and this much time pass. */
export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

/** An engine that watches the conversation `c1`, whose room is joined and whose first GET is under way. */
export async function watchedWorld(
  edges: Partial<EngineConfig> = createFakeBrowser().openTab(),
  fake = createFakeClient(),
) {
  const queryClient = new QueryClient()
  const clock = { now: Date.now, random: () => 0 }
  const engine = createEngine({ client: fake.client, queryClient, session: 'u1', clock, ...edges })
  const unmount = engine.mount()
  onTestFinished(unmount)
  const options = engine.queries.conversation('c1')
  const unwatch = new QueryObserver(queryClient, options).subscribe(() => undefined)
  fake.join('c1')
  fake.acknowledge('c1')
  await pass()
  const { delivery } = engine
  return {
    ...fake,
    engine,
    queryClient,
    delivery,
    unmount,
    unwatch,
    send: (text: string) => delivery.send(thread, 'c1', text).localId,
    outbox: () => delivery.outbox.get().map((item) => [item.message.content, item.delivery]),
    messages: () => queryClient.getQueryData(options.queryKey)?.messages ?? [],
    ids: () => (queryClient.getQueryData(options.queryKey)?.messages ?? []).map(({ id }) => id),
  }
}

/** A {@link watchedWorld} whose first GET was answered with these messages. */
export async function openedWorld(...messages: AgentMessage[]) {
  return openedTab(createFakeBrowser().openTab(), ...messages)
}

/** A {@link openedWorld} in a tab of a browser. */
export async function openedTab(edges: Partial<EngineConfig>, ...messages: AgentMessage[]) {
  const world = await watchedWorld(edges)
  world.gets.shift()?.answer(conversation(...messages))
  await pass()
  return world
}
