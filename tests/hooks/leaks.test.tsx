import { render } from '@testing-library/react'
import { useAgentMessages, useConversation } from 'base44-react'
import { reply } from 'base44-react/testing'
import { StrictMode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { setUp } from './setUp.js'

// the older React gets a tenth: it is the same code of ours
const TIMES = process.env['REACT_VERSION'] === '18.3.1' ? 200 : 2_000

/** Counts what listens to the page. */
function countListeners() {
  const counts = { now: 0 }
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target
    const add = vi.spyOn(target, 'addEventListener').mockImplementation((type: string, listener, options) => {
      counts.now += 1
      const signal = typeof options === 'object' ? options.signal : undefined
      signal?.addEventListener('abort', () => (counts.now -= 1))
      addEventListener.call(target, type, listener, options)
    })
    const remove = vi.spyOn(target, 'removeEventListener').mockImplementation((type: string, ...rest) => {
      counts.now -= 1
      removeEventListener.call(target, type, ...rest)
    })
    onTestFinished(() => {
      add.mockRestore()
      remove.mockRestore()
    })
  }
  return counts
}

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/** Looks again and again, with no timer of its own while it looks. */
async function timersLeft(atMost: number): Promise<number> {
  for (let look = 0; look < 100 && timers() > atMost; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return Math.max(0, timers() - atMost)
}

function Chat({ id }: { id: string }) {
  const conversation = useConversation({ id })
  const { messages } = useAgentMessages(conversation)
  return <p>{messages.length}</p>
}

describe('a chat that comes and goes', () => {
  it(
    'leaves no socket, room, listener or timer, after 2,000 mounts under StrictMode',
    { timeout: 300_000 },
    async () => {
      const { base44, queryClient, wrapper: Wrapper } = await setUp({ script: [reply('On its way.')] })
      const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
      await base44.client.agents.addMessage(id, { role: 'user', content: 'Where is it?' })
      const mount = () =>
        render(
          <Wrapper>
            <StrictMode>
              <Chat id={id} />
            </StrictMode>
          </Wrapper>,
        )
      // what is made once stays
      const first = mount()
      await first.findByText('2')
      first.unmount()
      queryClient.clear()
      await eventually(() => expect(base44.client.realtime.status.get()).toEqual({ state: 'idle' }))
      const before = timers()
      const listeners = countListeners()

      for (let time = 0; time < TIMES; time += 1) {
        const { unmount, findByText } = mount()
        // now and then it stays until it is loaded; else it goes in the middle of everything
        if (time % 100 === 0) await findByText('2')
        unmount()
        // what ends in a moment ends before the next few are there: each would greet all others
        if (time % 4 === 0) await nextTask()
      }
      queryClient.clear()
      await eventually(() => expect(base44.client.realtime.status.get()).toEqual({ state: 'idle' }))
      expect(await timersLeft(before)).toBe(0)
      expect(listeners.now).toBe(0)
    },
  )

  it('leaves no socket, room or timer, after 2,000 subscriptions', { timeout: 60_000 }, async () => {
    const { base44 } = await setUp()
    const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const before = timers()
    for (let time = 0; time < TIMES; time += 1) {
      const leave = base44.client.agents.subscribeToConversation(id)
      if (time % 100 === 0) await nextTask()
      leave()
    }
    await eventually(() => expect(base44.client.realtime.status.get()).toEqual({ state: 'idle' }))
    expect(await timersLeft(before)).toBe(0)
  })
})
