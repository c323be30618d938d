import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { act, render, renderHook, screen } from '@testing-library/react'
import {
  Base44Provider,
  createClient,
  useAgentContext,
  useAgentContexts,
  useAgentMessage,
  useAgentMessages,
  useBase44,
  useConnectionStatus,
  useConversation,
  useConversations,
  useDraft,
  useInvokeLLM,
  useSuspenseAgentMessages,
  useSuspenseConversation,
  useSuspenseConversations,
  useUnread,
  useUpload,
  type Base44Client,
} from 'base44-react'
import { reply, type TestBase44 } from 'base44-react/testing'
import { createClient as createSdkClient } from '@base44/sdk'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { setUp } from './setUp.js'

describe('Base44Provider', () => {
  // React reports what a component throws on the console too
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it('makes a client from an appId, once under StrictMode and over renders', () => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <StrictMode>
        <Base44Provider appId="my-app" serverUrl="">
          {children}
        </Base44Provider>
      </StrictMode>
    )
    const { result, rerender } = renderHook(() => useBase44(), { wrapper })
    const first = result.current
    rerender()
    expect(result.current).toBe(first)
    expect(result.current.getConfig()).toEqual({ appId: 'my-app', serverUrl: '', requiresAuth: false })
  })

  it('gives the very client that it was given', () => {
    const client = createClient({ appId: 'mine', serverUrl: '' })
    const { result } = renderHook(() => useBase44(), {
      wrapper: ({ children }) => <Base44Provider client={client}>{children}</Base44Provider>,
    })
    expect(result.current).toBe(client)
  })

  it('takes a client of @base44/sdk', () => {
    const sdk = createSdkClient({
      appId: 'theirs',
      serverUrl: 'http://127.0.0.1:9',
      analytics: { enabled: false },
    })
    const { result } = renderHook(() => useBase44(), {
      wrapper: ({ children }) => <Base44Provider client={sdk}>{children}</Base44Provider>,
    })
    expect(result.current.getConfig()).toMatchObject({ appId: 'theirs' })
    sdk.cleanup()
  })

  it('uses the QueryClient above it, and brings one where there is none', () => {
    const above = new QueryClient()
    const Show = () => <p>{useQueryClient() === above ? 'the one above' : 'another'}</p>
    const { unmount } = render(
      <QueryClientProvider client={above}>
        <Base44Provider appId="a">
          <Show />
        </Base44Provider>
      </QueryClientProvider>,
    )
    expect(screen.getByText('the one above')).toBeDefined()
    unmount()
    render(
      <Base44Provider appId="a">
        <Show />
      </Base44Provider>,
    )
    expect(screen.getByText('another')).toBeDefined()
  })

  it('says what is missing when it has neither an appId nor a client', () => {
    expect(() => render(<Base44Provider />)).toThrow(
      '`Base44Provider` needs to know your app: give it an `appId`, as in <Base44Provider appId="my-app-id">, or a `client`',
    )
  })

  it.each([
    ['useBase44', () => useBase44()],
    ['useConnectionStatus', () => useConnectionStatus()],
    ['useConversation', () => useConversation({ agentName: 'a' })],
    ['useAgentMessages', () => useAgentMessages('c1')],
    ['useInvokeLLM', () => useInvokeLLM()],
    ['useUpload', () => useUpload()],
    ['useConversations', () => useConversations()],
    ['useSuspenseConversations', () => useSuspenseConversations()],
    ['useSuspenseConversation', () => useSuspenseConversation({ agentName: 'a' })],
    ['useSuspenseAgentMessages', () => useSuspenseAgentMessages('c1')],
    ['useAgentMessage', () => useAgentMessage('m1')],
    ['useAgentContext', () => useAgentContext(null)],
    ['useAgentContexts', () => useAgentContexts('c1')],
    ['useDraft', () => useDraft('c1')],
    ['useUnread', () => useUnread('c1')],
  ])('is asked for in a sentence by %s outside of it', (name, hook) => {
    expect(() => renderHook<unknown, unknown>(hook)).toThrow(
      `\`${name}\` must be used within \`Base44Provider\``,
    )
  })

  it('shares one engine with another over the same cache, which goes on when one of them goes', async () => {
    const { base44, queryClient } = await setUp({ script: [reply('On its way.')] })
    const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    let gets = 0
    let joins = 0
    const client: Base44Client = {
      ...base44.client,
      agents: {
        ...base44.client.agents,
        getConversation(...args) {
          gets += 1
          return base44.client.agents.getConversation(...args)
        },
      },
      realtime: {
        ...base44.client.realtime,
        joinConversation(...args) {
          joins += 1
          return base44.client.realtime.joinConversation(...args)
        },
      },
    }
    const Count = () => <p>{useAgentMessages(id).messages.length}</p>
    const Page = ({ islands }: { islands: number }) => (
      <QueryClientProvider client={queryClient}>
        {Array.from({ length: islands }, (_, place) => (
          <Base44Provider key={place} client={client}>
            <Count />
          </Base44Provider>
        ))}
      </QueryClientProvider>
    )
    const { rerender } = render(<Page islands={0} />)
    rerender(<Page islands={2} />)
    await eventually(() => expect([joins, gets]).toEqual([1, 1]))
    expect(screen.getAllByText('0')).toHaveLength(2)
    rerender(<Page islands={1} />)
    await base44.client.agents.addMessage(id, { role: 'user', content: 'Where is it?' })
    expect(await screen.findByText('2')).toBeDefined()
    expect(joins).toBe(1)
  })

  it('keeps what a user has read when their token is refreshed', async () => {
    const { base44, result, read } = await readConversation()
    const { id } = await base44.client.auth.me()
    await signIn(base44, await base44.server.users.issueToken(id, 60))
    expect(result.current).toMatchObject({ status: 'success', error: null })
    expect(result.current.messages).toBe(read)
  })

  it('drops what one user has read when another signs in', async () => {
    const { base44, queryClient, id, result } = await readConversation()
    const other = await base44.server.users.save({ email: 'other@example.com', full_name: 'Other' })
    await signIn(base44, await base44.server.users.issueToken(other.id))
    expect(result.current.messages).toEqual([])
    await eventually(() => expect(result.current.error).toMatchObject({ status: 403 }))
    expect(result.current.messages).toEqual([])
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    ).not.toContainEqual(expect.objectContaining({ id }))
  })
})

/** A user who sees one message of theirs and the answer to it. */
async function readConversation() {
  const { base44, queryClient, wrapper } = await setUp({ script: [reply('On its way.')] })
  const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
  await base44.client.agents.addMessage(id, { role: 'user', content: 'Where is it?' })
  const { result } = renderHook(() => useAgentMessages(id), { wrapper })
  await eventually(() =>
    expect(result.current.messages).toMatchObject([
      { content: 'Where is it?' },
      // counted with the last push of the answer, after which nothing changes
      { content: 'On its way.', usage: expect.anything() },
    ]),
  )
  return { base44, queryClient, id, result, read: result.current.messages }
}

/** Uses another token, and gives React the time to render what comes of it. */
const signIn = ({ client }: TestBase44, token: string) =>
  act(async () => {
    client.setToken(token)
    await Promise.resolve()
  })
