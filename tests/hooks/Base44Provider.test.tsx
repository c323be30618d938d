import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { render, renderHook, screen } from '@testing-library/react'
import {
  Base44Provider,
  createClient,
  useAgentMessages,
  useBase44,
  useConnectionStatus,
  useConversation,
  useInvokeLLM,
  useUpload,
} from 'base44-react'
import { createClient as createSdkClient } from '@base44/sdk'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
    expect(result.current.getConfig()).toEqual({ appId: 'my-app', serverUrl: '' })
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
  ])('is asked for in a sentence by %s outside of it', (name, hook) => {
    expect(() => renderHook<unknown, unknown>(hook)).toThrow(
      `\`${name}\` must be used within \`Base44Provider\``,
    )
  })

  it('keeps what a user has read when their token is refreshed', async () => {
    const { base44, wrapper } = await setUp()
    const conversation = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { result } = renderHook(() => useAgentMessages(conversation.id), { wrapper })
    await vi.waitFor(() => expect(result.current.status).toBe('success'))
    const { messages } = result.current
    const { id } = await base44.client.auth.me()
    base44.client.setToken(await base44.server.users.issueToken(id, 60))
    expect(result.current).toMatchObject({ status: 'success', messages })
  })

  it('drops what one user has read when another signs in', async () => {
    const { base44, queryClient, wrapper } = await setUp()
    const conversation = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { result } = renderHook(() => useAgentMessages(conversation.id), { wrapper })
    await vi.waitFor(() => expect(result.current.status).toBe('success'))
    const other = await base44.server.users.save({ email: 'other@example.com', full_name: 'Other' })
    base44.client.setToken(await base44.server.users.issueToken(other.id))
    await vi.waitFor(() => expect(result.current.error).toMatchObject({ status: 403 }))
    expect(result.current.messages).toEqual([])
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    ).not.toContainEqual(expect.objectContaining({ id: conversation.id }))
  })
})
