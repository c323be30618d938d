import { fireEvent, render, screen, within } from '@testing-library/react'
import { AgentChat, defineContent, MessageContent, type ChatEvent } from 'base44-react'
import { reply, type TestConversation } from 'base44-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const ada = { created_date: '', created_by_email: 'ada@example.com', created_by_full_name: 'Ada' }
const grace = {
  created_date: '',
  created_by_email: 'grace@example.com',
  created_by_full_name: 'Grace Hopper',
}

const held: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    {
      role: 'user',
      content: 'Where is it?',
      metadata: ada,
      custom_context: [
        { type: 'order', message: 'Order 1042', data: {} },
        { type: 'shopping_cart', message: '', data: {} },
      ],
    },
    { role: 'system', content: 'Moved to another desk' },
    { role: 'assistant', content: 'Never to be seen', hidden: true },
    { role: 'user', content: 'I take over', metadata: grace },
    {
      role: 'assistant',
      content: 'On its way.',
      model: 'gpt-9',
      checkpoint_id: 'cp-1',
      usage: { prompt_tokens: 1200, completion_tokens: 61 },
    },
  ],
}

async function openHeld(props: { showHidden?: boolean; showDetails?: boolean } = {}) {
  const base44 = await startBase44({ conversations: [held] })
  const view = renderWithBase44(base44, <AgentChat agentName="support_agent" title="Support" {...props} />)
  await screen.findByText('On its way.')
  return view
}

const articleOf = (text: string) => {
  const article = screen.getByText(text).closest('article')
  if (!article) throw new Error(`No message says ${text}`)
  return article
}

describe('what a message carries', () => {
  it('shows what was sent along, by its words or else its type', async () => {
    const { container } = await openHeld()
    const list = within(articleOf('Where is it?')).getByRole('list', { name: 'Sent along' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Order 1042', 'Shopping cart'])
    await expectAccessible(container)
  })

  it('names a third person and a foreign role, and neither the user nor the agent', async () => {
    await openHeld()
    expect(articleOf('I take over')).toHaveTextContent('Grace Hopper')
    expect(articleOf('I take over')).toHaveAccessibleName('Message from Grace Hopper')
    expect(articleOf('Moved to another desk')).toHaveTextContent('system')
    expect(articleOf('Where is it?')).not.toHaveTextContent('Ada')
    expect(articleOf('Where is it?')).toHaveAccessibleName('Message from You')
  })

  it('leaves out hidden messages, unless a developer wants them, and says so on them then', async () => {
    const { unmount } = await openHeld()
    expect(screen.queryByText('Never to be seen')).toBeNull()
    unmount()
    const { container } = await openHeld({ showHidden: true })
    expect(articleOf('Never to be seen')).toHaveTextContent('Hidden')
    expect(articleOf('Never to be seen')).toHaveAttribute('data-hidden')
    const order = screen.getAllByRole('article').map((one) => one.getAttribute('data-role'))
    expect(order).toEqual(['user', 'system', 'assistant', 'user', 'assistant'])
    await expectAccessible(container)
  })

  it('shows model, tokens and checkpoint to developers alone', async () => {
    const { unmount } = await openHeld()
    expect(screen.queryByText('gpt-9')).toBeNull()
    unmount()
    await openHeld({ showDetails: true })
    for (const detail of ['gpt-9', '1,200 tokens read', '61 tokens written', 'Checkpoint cp-1']) {
      expect(within(articleOf('On its way.')).getByText(detail)).toBeInTheDocument()
    }
  })

  it('tells the app what an answer took', async () => {
    const base44 = await startBase44({ script: [reply('Hello.')] })
    const onEvent = vi.fn<(event: ChatEvent) => void>()
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" onEvent={onEvent} />)
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hi{Enter}')
    await vi.waitFor(() => expect(onEvent.mock.calls.at(-1)?.[0].type).toBe('settled'))
    const settled = onEvent.mock.calls.at(-1)?.[0]
    const { message, usage } = settled?.type === 'settled' ? settled : { message: null, usage: null }
    expect(usage?.completion_tokens).toBe(message?.usage?.completion_tokens)
  })
})

describe('contentRenderers', () => {
  const message = (content: Record<string, unknown>) => ({
    id: 'm1',
    role: 'assistant',
    created_date: '',
    updated_date: '',
    content,
  })
  const order = defineContent({
    schema: z.object({ kind: z.literal('order'), id: z.number().transform((id) => `#${id}`) }),
    render: ({ id }, about) => <p>{`Order ${id} in ${about.message.id}`}</p>,
  })
  const isNote = (content: unknown): content is { note: string } =>
    typeof content === 'object' && content !== null && 'note' in content && typeof content.note === 'string'
  const note = defineContent({ match: isNote, render: ({ note: words }) => <em>{words}</em> })

  it('draw the content that fits, the first of them', () => {
    const other = defineContent({ match: isNote, render: () => <p>Never</p> })
    const { rerender } = renderContent({ kind: 'order', id: 7 }, [order, note, other])
    expect(screen.getByText('Order #7 in m1')).toBeInTheDocument()
    rerender({ note: 'Mind the gap' })
    expect(screen.getByText('Mind the gap').tagName).toBe('EM')
  })

  it('leave what fits none as JSON', () => {
    renderContent({ kind: 'order', id: 'seven' }, [order, note])
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent('"id": "seven"')
  })

  it('leave as JSON what they can’t draw, and what only an asynchronous schema could tell', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = defineContent({
      match: isNote,
      render: () => {
        throw new Error('Broken')
      },
    })
    const slow = defineContent({
      schema: z.object({}).refine(() => Promise.resolve(true)),
      render: () => null,
    })
    const { rerender } = renderContent({ note: 'Mind the gap' }, [broken])
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent('"note": "Mind the gap"')
    rerender({ other: 1 }, [slow])
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent('"other": 1')
  })

  function renderContent(content: Record<string, unknown>, renderers: ReturnType<typeof defineContent>[]) {
    const element = (next: Record<string, unknown>, by = renderers) => (
      <MessageContent message={message(next)} contentRenderers={by} />
    )
    const view = render(element(content))
    return { rerender: (next: Record<string, unknown>, by = renderers) => view.rerender(element(next, by)) }
  }
})

describe('sendKey', () => {
  it('of mod-enter has Enter start a line, Ctrl+Enter and ⌘+Enter send, and says so', async () => {
    const base44 = await startBase44({ script: [reply('One.'), reply('Two.')] })
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" sendKey="mod-enter" />)
    const input = screen.getByRole('textbox', { name: 'Message' })
    expect(screen.getByText('Ctrl+Enter sends')).toBeInTheDocument()
    await user.type(input, 'First{Enter}second')
    expect(input).toHaveValue('First\nsecond')
    fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true, isComposing: true })
    fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true, keyCode: 229 })
    expect(input).toHaveValue('First\nsecond')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(input).toHaveValue('')
    expect(await screen.findByText(/First\s+second/)).toBeInTheDocument()
    await user.type(input, 'Third{Meta>}{Enter}{/Meta}')
    expect(await screen.findByText('Third')).toBeInTheDocument()
  })
})
