import { dehydrate, HydrationBoundary, QueryClient, type DehydratedState } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import {
  AgentChat,
  Base44Provider,
  prefetchConversation,
  useAgentMessages,
  useConversation,
  useConversations,
  type Base44Client,
  type UseConversationOptions,
} from 'base44-react'
import { reply } from 'base44-react/testing'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { setUp } from './setUp.js'

vi.setConfig({ testTimeout: 20_000 })

/** A user's conversation, and what a server that speaks for them has loaded of it. */
async function prefetched(choice: (id: string) => UseConversationOptions = (id) => ({ id })) {
  const { base44 } = await setUp({ script: [reply('On its way.'), reply('There.')] })
  const { agents } = base44.client
  const { id } = await agents.createConversation({ agent_name: 'support_agent' })
  await agents.addMessage(id, { content: 'Where is it?' })
  await base44.server.idle()
  const conversation = choice(id)
  const onServer = new QueryClient()
  await prefetchConversation({ queryClient: onServer, client: base44.createClient(), conversation })
  // as it travels in a page
  const state = JSON.parse(JSON.stringify(dehydrate(onServer))) as DehydratedState
  return { base44, id, conversation, state }
}

/** A page as a server and a browser render it: each with a cache of its own. */
function page(client: Base44Client, state: DehydratedState | undefined, element: ReactNode) {
  return (
    <StrictMode>
      <Base44Provider client={client} queryClient={new QueryClient()}>
        <HydrationBoundary state={state}>{element}</HydrationBoundary>
      </Base44Provider>
    </StrictMode>
  )
}

/** Lets a browser take over what a server has rendered; returns what React complains of. */
async function hydrate(html: string, tree: ReactNode) {
  // React 18 takes a document for a browser, and complains that a server renders there
  vi.mocked(console.error).mockClear()
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.append(container)
  const complaints = vi.fn()
  const root = await act(async () => hydrateRoot(container, tree, { onRecoverableError: complaints }))
  onTestFinished(() => {
    act(() => root.unmount())
    container.remove()
  })
  return complaints
}

function Chat(options: UseConversationOptions) {
  const conversation = useConversation(options)
  const { rows, isPending } = useAgentMessages(conversation)
  const list = useConversations({ agentName: 'support_agent' })
  return (
    <>
      <p>{isPending ? 'pending' : `${rows.length} messages`}</p>
      <ol>
        {rows.map(({ key, message }) => (
          <li key={key}>{typeof message.content === 'string' && message.content}</li>
        ))}
      </ol>
      <p>{`list: ${list.status}`}</p>
    </>
  )
}

describe('what a server has rendered', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it('is made without a request or a socket', async () => {
    const { base44, conversation, state } = await prefetched()
    const client = base44.createClient()
    const fetches = vi.spyOn(base44.server, 'fetch')
    renderToString(page(client, state, <Chat {...conversation} />))
    renderToString(page(client, undefined, <AgentChat agentName="support_agent" />))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(fetches).not.toHaveBeenCalled()
    expect(client.realtime.status.get()).toEqual({ state: 'idle' })
    // a request would have been seen
    await client.agents.getConversations()
    expect(fetches).toHaveBeenCalledTimes(1)
  })

  it.each<[string, (id: string) => UseConversationOptions]>([
    ['by its id', (id) => ({ id })],
    ['the latest', () => ({ agentName: 'support_agent' })],
  ])('is shown by the browser at once, and confirmed: %s', async (_which, choice) => {
    const { base44, id, conversation, state } = await prefetched(choice)
    const client = base44.createClient()
    const html = renderToString(page(client, state, <Chat {...conversation} />))
    expect(html).toContain('On its way.')
    const gets = vi.spyOn(client.agents, 'getConversation')
    const searches = vi.spyOn(client.agents, 'listConversations')
    const complaints = await hydrate(html, page(client, state, <Chat {...conversation} />))
    expect(screen.getByText('On its way.')).toBeInTheDocument()
    expect(screen.queryByText('pending')).not.toBeInTheDocument()
    await eventually(() => expect(gets).toHaveBeenCalledTimes(1))
    await eventually(() => expect(client.realtime.status.get()).toMatchObject({ state: 'connected' }))
    // time enough for one too many
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(gets).toHaveBeenCalledTimes(1)
    // the list's own request, and no search for the conversation
    expect(searches.mock.calls.map(([asked]) => asked)).not.toContainEqual(
      expect.objectContaining({ limit: 1 }),
    )
    await base44.client.agents.addMessage(id, { content: 'And now?' })
    await eventually(() => expect(screen.getByText('There.')).toBeInTheDocument())
    expect(complaints).not.toHaveBeenCalled()
    expect(vi.mocked(console.error).mock.calls).toEqual([])
  })

  it('is the same in a browser that has a draft and no network', async () => {
    const { base44, conversation, id, state } = await prefetched()
    const onServer = renderToString(
      page(base44.createClient(), state, <AgentChat agentName="support_agent" conversation={{ id }} />),
    )
    expect(conversation).toEqual({ id })
    const { id: user } = await base44.client.auth.me()
    const draft = { version: 1, entries: { [`id:${id}`]: { text: 'Half a thought', at: Date.now() } } }
    localStorage.setItem(`base44:drafts:test:${user}`, JSON.stringify(draft))
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const client = base44.createClient()
    const complaints = await hydrate(
      onServer,
      page(client, state, <AgentChat agentName="support_agent" conversation={{ id }} />),
    )
    expect(complaints).not.toHaveBeenCalled()
    expect(vi.mocked(console.error).mock.calls).toEqual([])
    expect(screen.getByRole('textbox')).toHaveValue('Half a thought')
  })

  it('holds nothing that would tell who may read it', async () => {
    const { base44, state } = await prefetched()
    const { id } = await base44.client.auth.me()
    const token = await base44.server.users.issueToken(id)
    expect(JSON.stringify(state)).not.toContain(token.split('.')[2])
    expect(JSON.stringify(state)).not.toMatch(/bearer|access_token/i)
  })

  it('is left to the browser where the server could not load it', async () => {
    const { base44 } = await setUp()
    const queryClient = new QueryClient()
    await prefetchConversation({ queryClient, client: base44.client, conversation: { id: 'nobody' } })
    expect(dehydrate(queryClient).queries.map(({ queryKey }) => queryKey)).not.toContainEqual(
      expect.arrayContaining(['conversation']),
    )
  })
})
