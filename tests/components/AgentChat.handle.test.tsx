import { act, screen, waitFor } from '@testing-library/react'
import { AgentChat, type ChatEvent, type ChatHandle } from 'base44-react'
import { reply } from 'base44-react/testing'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const input = () => screen.getByRole('textbox', { name: 'Message' })

describe('A chat from outside', () => {
  it('sends past what is being written, and takes the focus', async () => {
    const base44 = await startBase44({ script: [reply('Here.')] })
    const handle = createRef<ChatHandle>()
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" handleRef={handle} />)
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'half a thought')
    act(() => void handle.current?.send('Where is it?'))
    expect(await screen.findByText('Here.')).toBeVisible()
    expect(screen.getByText('Where is it?')).toBeVisible()
    expect(input()).toHaveValue('half a thought')
    input().blur()
    act(() => handle.current?.focus())
    expect(input()).toHaveFocus()
    expect(handle.current?.scrollToMessage('nobody')).toBe(false)
  })

  it('hears what happens, and nothing of what was there before', async () => {
    const events: ChatEvent[] = []
    const base44 = await startBase44({
      conversations: [
        {
          agent_name: 'support_agent',
          messages: [
            { role: 'user', content: 'Before' },
            { role: 'assistant', content: 'Long ago' },
          ],
        },
      ],
      script: [reply('Two.', { tool: 'read_Task', result: [] })],
    })
    const { user } = renderWithBase44(
      base44,
      <AgentChat agentName="support_agent" title="Support" onEvent={(event) => void events.push(event)} />,
    )
    await screen.findByText('Long ago')
    expect(events).toEqual([])
    await user.type(input(), 'What is open?{Enter}')
    await screen.findByText('Two.')
    const kinds = () => events.map(({ type }) => type)
    await eventually(() => expect(kinds()).toContain('settled'))
    expect(kinds()).toEqual(['sent', 'first-token', 'tool', 'settled'])
    expect(events[2]).toMatchObject({ toolCall: { name: 'read_Task', status: 'success' } })
    expect(events[3]).toMatchObject({ message: { content: 'Two.', usage: expect.anything() as unknown } })
    base44.network.drop()
    await waitFor(() => expect(screen.getByRole('region')).not.toHaveAttribute('data-connection', 'live'))
    base44.network.restore()
    await eventually(() => expect(kinds().at(-1)).toBe('reconnect'))
  })

  it('hears why a message was not delivered', async () => {
    const events: ChatEvent[] = []
    const base44 = await startBase44()
    const { user } = renderWithBase44(
      base44,
      <AgentChat agentName="nobody" onEvent={(event) => void events.push(event)} />,
    )
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'Anyone?{Enter}')
    await screen.findByRole('alert')
    await eventually(() =>
      expect(events).toMatchObject([
        { type: 'error', error: { status: 404 }, message: { content: 'Anyone?' } },
      ]),
    )
  })
})
