import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Chat, FileDropParts, ToolCall, useConversation, type MessageRow } from 'base44-react'
import { reply } from 'base44-react/testing'
import { createRef, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const renderRow = (row: MessageRow) => (
  <Chat.Message row={row}>
    <Chat.Content />
  </Chat.Message>
)

function OwnChat({
  children,
  onRow = renderRow,
}: {
  children?: ReactNode
  onRow?: (row: MessageRow) => ReactNode
}) {
  const conversation = useConversation({ agentName: 'support_agent' })
  return (
    <Chat.Root conversation={conversation} data-testid="root">
      <Chat.Viewport>
        <Chat.Messages>{onRow}</Chat.Messages>
      </Chat.Viewport>
      <Chat.Composer>
        <Chat.Input />
        <Chat.Attach />
        <Chat.Send />
      </Chat.Composer>
      {children}
    </Chat.Root>
  )
}

const input = () => screen.getByRole('textbox')

describe('the parts of a chat', () => {
  it('have nothing for axe to find', async () => {
    const { container } = renderWithBase44(await startBase44(), <OwnChat />)
    await expectAccessible(container)
  })

  it('make a chat of one’s own', async () => {
    const { user } = renderWithBase44(await startBase44({ script: [reply('Hello *there*.')] }), <OwnChat />)
    await user.type(input(), 'Hi{Enter}')
    expect(await screen.findByText('there')).toBeInTheDocument()
    const [mine] = screen.getAllByRole('article')
    expect(mine).toHaveAttribute('data-role', 'user')
    expect(mine).toHaveAttribute('data-message-id')
    expect(mine).toHaveAttribute('data-status', 'settled')
    await waitFor(() => expect(mine).not.toHaveAttribute('data-delivery'))
  })

  it('draw the row that a push is about, and no other', async () => {
    const base44 = await startBase44({ script: [reply('First.'), reply('Second answer, in several words.')] })
    const drawn: string[] = []
    const onRow = (row: MessageRow) => {
      if (typeof row.message.content === 'string') drawn.push(row.message.content)
      return renderRow(row)
    }
    const { user } = renderWithBase44(base44, <OwnChat onRow={onRow} />)
    await user.type(input(), 'One{Enter}')
    await screen.findByText('First.')
    await act(() => base44.server.idle())
    await waitFor(() => expect(screen.getByTestId('root')).toHaveAttribute('data-turn', 'idle'))
    await user.type(input(), 'Two')
    drawn.length = 0
    await user.keyboard('{Enter}')
    await screen.findByText('Second answer, in several words.')
    expect(drawn).not.toContain('One')
    expect(drawn).not.toContain('First.')
  })

  it('draw no row while a draft is typed', async () => {
    const onRow = vi.fn(renderRow)
    const { user } = renderWithBase44(
      await startBase44({ script: [reply('Yes.')] }),
      <OwnChat onRow={onRow} />,
    )
    await user.type(input(), 'One{Enter}')
    await screen.findByText('Yes.')
    await waitFor(() => expect(screen.getByTestId('root')).toHaveAttribute('data-turn', 'idle'))
    onRow.mockClear()
    await user.type(input(), 'a draft')
    expect(onRow).not.toHaveBeenCalled()
  })

  it('keep one row and its element from the first frame to the server’s copy', async () => {
    const { user } = renderWithBase44(await startBase44({ script: [reply('Yes.')] }), <OwnChat />)
    await user.type(input(), 'Mine{Enter}')
    const row = screen.getByText('Mine')
    await screen.findByText('Yes.')
    expect(screen.getByText('Mine')).toBe(row)
  })

  it('call the user’s handler first, and leave it at that where it prevents the default', async () => {
    const base44 = await startBase44()
    function Guarded() {
      const conversation = useConversation({ agentName: 'support_agent' })
      return (
        <Chat.Root conversation={conversation}>
          <Chat.Composer onSubmit={(event) => event.preventDefault()}>
            <Chat.Input />
            <Chat.Send />
          </Chat.Composer>
        </Chat.Root>
      )
    }
    const { user } = renderWithBase44(base44, <Guarded />)
    await user.type(input(), 'Kept{Enter}')
    expect(input()).toHaveValue('Kept')
  })

  it('lend themselves to another element', async () => {
    function Lent() {
      const conversation = useConversation({ agentName: 'support_agent' })
      return (
        <Chat.Root conversation={conversation} asChild className="mine">
          <section data-testid="lent" className="theirs" />
        </Chat.Root>
      )
    }
    renderWithBase44(await startBase44(), <Lent />)
    const section = screen.getByTestId('lent')
    expect(section.tagName).toBe('SECTION')
    expect(section).toHaveAttribute('data-turn', 'idle')
    expect(section).toHaveClass('mine', 'theirs')
  })

  it('forward refs to their elements', async () => {
    const ref = createRef<HTMLTextAreaElement>()
    function WithRef() {
      const conversation = useConversation({ agentName: 'support_agent' })
      return (
        <Chat.Root conversation={conversation}>
          <Chat.Composer>
            <Chat.Input ref={ref} />
          </Chat.Composer>
        </Chat.Root>
      )
    }
    renderWithBase44(await startBase44(), <WithRef />)
    expect(ref.current).toBe(input())
  })

  it('bring the reader back to the end, and say how much is new there', async () => {
    const base44 = await startBase44({ script: [reply('First.'), reply('Second.')] })
    const { user } = renderWithBase44(
      base44,
      <OwnChat>
        <Chat.JumpToLatest />
      </OwnChat>,
    )
    await user.type(input(), 'One{Enter}')
    await screen.findByText('First.')
    const log = screen.getByRole('log')
    log.scrollTop = 100
    fireEvent.wheel(log, { deltaY: -50 })
    const [conversation] = await base44.client.agents.listConversations()
    await act(async () => {
      if (conversation) await base44.client.agents.addMessage(conversation, { role: 'user', content: 'Two' })
    })
    await screen.findByText('Second.')
    await user.click(screen.getByRole('button', { name: '2 new messages' }))
    expect(screen.queryByRole('button', { name: /new message/ })).not.toBeInTheDocument()
    expect(log).toHaveAttribute('data-following', 'true')
  })
})

describe('a part without its root', () => {
  it.each([
    ['ChatSend', 'ChatRoot', <Chat.Send key="" />],
    ['ChatInput', 'ChatRoot', <Chat.Input key="" />],
    ['ChatContent', 'ChatMessage', <Chat.Content key="" />],
    ['ToolCallLabel', 'ToolCallRoot', <ToolCall.Label key="" />],
    ['FileDropTrigger', 'FileDropRoot', <FileDropParts.Trigger key="" />],
  ])('%s says that it belongs in %s', (part, root, element) => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(element)).toThrow(`\`${part}\` must be used within \`${root}\``)
    silence.mockRestore()
  })
})
