// @vitest-environment node
import { Writable } from 'node:stream'
import { QueryClient } from '@tanstack/react-query'
import { Base44Provider, useSuspenseAgentMessages, useSuspenseConversation } from 'base44-react'
import { reply } from 'base44-react/testing'
import { Suspense, type ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { setUp } from './setUp.js'

/** What a server sends in the end, once everything that suspended is there. */
function streamed(tree: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = ''
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        html += chunk.toString()
        done()
      },
    })
    sink.on('finish', () => resolve(html))
    const stream = renderToPipeableStream(tree, { onAllReady: () => stream.pipe(sink), onError: reject })
  })
}

it('what suspends is waited for on a server: a search, a request, and no socket', async () => {
  const { base44 } = await setUp({ script: [reply('On its way.')] })
  const { agents } = base44.client
  const { id } = await agents.createConversation({ agent_name: 'support_agent' })
  await agents.addMessage(id, { content: 'Where is it?' })
  await base44.server.idle()
  function Messages() {
    const conversation = useSuspenseConversation({ agentName: 'support_agent' })
    const { messages } = useSuspenseAgentMessages(conversation)
    return <p>{`${messages.length} messages`}</p>
  }
  const client = base44.createClient()
  const fetches = vi.spyOn(base44.server, 'fetch')
  const html = await streamed(
    <Base44Provider client={client} queryClient={new QueryClient()}>
      <Suspense fallback="Loading">
        <Messages />
      </Suspense>
    </Base44Provider>,
  )
  expect(html).toContain('2 messages')
  expect(fetches).toHaveBeenCalledTimes(2)
  expect(client.realtime.status.get()).toEqual({ state: 'idle' })
})
