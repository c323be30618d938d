import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import {
  useAgentMessages,
  useSuspenseAgentMessages,
  useSuspenseConversation,
  useSuspenseConversations,
  type UseConversationOptions,
} from 'base44-react'
import { reply } from 'base44-react/testing'
import { Component, Suspense, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { setUp, type provide } from './setUp.js'

vi.setConfig({ testTimeout: 20_000 })

interface Props {
  children: ReactNode
  onReset: () => void
}

class Boundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    const again = () => {
      this.props.onReset()
      this.setState({ error: null })
    }
    return <button onClick={again}>{String(this.state.error)}</button>
  }
}

/** Renders with a fallback, and with a boundary whose button tries again. */
function renderSuspended(element: ReactNode, Wrapper: ReturnType<typeof provide>) {
  return render(
    <Wrapper>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <Boundary onReset={reset}>
            <Suspense fallback="Loading">{element}</Suspense>
          </Boundary>
        )}
      </QueryErrorResetBoundary>
    </Wrapper>,
  )
}

function Chat({ onRender, ...options }: { onRender?: (isEmpty: boolean) => void } & UseConversationOptions) {
  const conversation = useSuspenseConversation(options)
  const { messages, rows } = useSuspenseAgentMessages(conversation)
  onRender?.(messages.length === 0)
  return (
    <>
      <p>{conversation.id === undefined ? 'none yet' : 'found'}</p>
      <ol>
        {rows.map(({ key, message }) => (
          <li key={key}>{typeof message.content === 'string' && message.content}</li>
        ))}
      </ol>
      <button onClick={() => conversation.send('More')}>send</button>
    </>
  )
}

/** A conversation in which one thing was said and answered. */
async function answered() {
  const world = await setUp({ script: [reply('On its way.'), reply('There.')] })
  const { agents } = world.base44.client
  const { id } = await agents.createConversation({ agent_name: 'support_agent' })
  await agents.addMessage(id, { content: 'Where is it?' })
  await world.base44.server.idle()
  return { ...world, id }
}

describe('the Suspense variants', () => {
  // React reports what a component throws on the console too
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it('wait for the conversation and its messages, and never show fewer', async () => {
    const { id, wrapper } = await answered()
    const onRender = vi.fn()
    renderSuspended(<Chat id={id} onRender={onRender} />, wrapper)
    expect(screen.getByText('Loading')).toBeInTheDocument()
    expect(await screen.findByText('On its way.')).toBeInTheDocument()
    expect(onRender).not.toHaveBeenCalledWith(true)
  })

  it('wait for the search of the latest one', async () => {
    const { wrapper } = await answered()
    const onRender = vi.fn()
    renderSuspended(<Chat agentName="support_agent" onRender={onRender} />, wrapper)
    expect(await screen.findByText('On its way.')).toBeInTheDocument()
    expect(onRender).not.toHaveBeenCalledWith(true)
  })

  it('do not wait for a conversation that is yet to be made', async () => {
    const { wrapper } = await setUp()
    renderSuspended(<Chat agentName="support_agent" />, wrapper)
    expect(await screen.findByText('none yet')).toBeInTheDocument()
  })

  it('wait for nothing where a new one is wanted', async () => {
    const { wrapper } = await answered()
    renderSuspended(<Chat agentName="support_agent" start="new" />, wrapper)
    expect(screen.getByText('none yet')).toBeInTheDocument()
  })

  it('go on live, and show what is sent', async () => {
    const { id, wrapper } = await answered()
    renderSuspended(<Chat id={id} />, wrapper)
    await screen.findByText('On its way.')
    act(() => screen.getByText('send').click())
    expect(screen.getByText('More')).toBeInTheDocument()
    await eventually(() => expect(screen.getByText('There.')).toBeInTheDocument())
  })

  it('stay on the screen while the conversation is made with the first message', async () => {
    const { wrapper } = await setUp({ script: [reply('There.')] })
    const { container } = renderSuspended(<Chat agentName="support_agent" />, wrapper)
    await screen.findByText('none yet')
    const shown: (string | null)[] = []
    new MutationObserver(() => shown.push(container.textContent)).observe(container, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    act(() => screen.getByText('send').click())
    expect(await screen.findByText('There.')).toBeInTheDocument()
    expect(shown.join()).not.toContain('Loading')
  })

  it('throw what failed to the boundary, and try again when that is reset', async () => {
    const { base44, id, wrapper } = await answered()
    base44.network.drop()
    renderSuspended(<Chat id={id} />, wrapper)
    const again = await screen.findByText(/NetworkError/)
    base44.network.restore()
    act(() => again.click())
    await eventually(() => expect(screen.getByText('On its way.')).toBeInTheDocument())
  })

  it('take an id as well', async () => {
    const { id, wrapper } = await answered()
    function Messages() {
      return <p>{useSuspenseAgentMessages(id).messages.length} messages</p>
    }
    renderSuspended(<Messages />, wrapper)
    expect(screen.getByText('Loading')).toBeInTheDocument()
    expect(await screen.findByText('2 messages')).toBeInTheDocument()
  })

  it('show at once what another component has loaded', async () => {
    const { id, wrapper } = await answered()
    function Loaded() {
      const { messages } = useAgentMessages(id)
      return messages.length > 0 && <Suspense fallback="Loading again">{<Chat id={id} />}</Suspense>
    }
    const fallbacks: (string | null)[] = []
    const { container } = renderSuspended(<Loaded />, wrapper)
    new MutationObserver(() => fallbacks.push(container.textContent)).observe(container, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    await screen.findByText('On its way.')
    expect(fallbacks.join()).not.toContain('Loading again')
  })

  it('wait for the list of conversations', async () => {
    const { wrapper } = await answered()
    const onRender = vi.fn()
    function List() {
      const { conversations, hasNextPage } = useSuspenseConversations({ agentName: 'support_agent' })
      onRender(conversations.length)
      return <p>{`${conversations.length}, ${hasNextPage ? 'and more' : 'no more'}`}</p>
    }
    renderSuspended(<List />, wrapper)
    expect(screen.getByText('Loading')).toBeInTheDocument()
    expect(await screen.findByText('1, no more')).toBeInTheDocument()
    expect(onRender).not.toHaveBeenCalledWith(0)
  })
})
