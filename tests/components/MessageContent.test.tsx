import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MessageContent, type AgentMessage } from 'base44-react'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.js'

const date = '2026-01-05T10:42:00'

function show(content: string | Record<string, unknown> | null, rest: Partial<AgentMessage> = {}) {
  const message = { id: 'm1', role: 'assistant', created_date: date, updated_date: date, content, ...rest }
  return render(<MessageContent message={message} />)
}

describe('MessageContent', () => {
  it('has nothing for axe to find', async () => {
    const { container } = show(
      '# Title\n\n### Skipped a level\n\n- [x] done\n- [ ] open\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\ncode\n```\n\nNote[^1].\n\n[^1]: Here.',
      {
        reasoning: { start_date: date, end_date: '2026-01-05T10:42:03', content: 'Hm.' },
        file_urls: ['https://files.example/report.pdf'],
        tool_calls: [{ id: 't', name: 'read_Task', arguments_string: '{}', status: 'running' }],
      },
    )
    await expectAccessible(container)
  })

  it('shows what the user wrote as it was written', () => {
    const { container } = show('**not bold**\n<b>x</b>', { role: 'user' })
    expect(container.querySelector('[data-format="text"]')).toHaveTextContent('**not bold** <b>x</b>')
    expect(container.querySelector('strong, b')).toBeNull()
  })

  it('shows the words of an unknown role as text, and not as the agent’s', () => {
    const { container } = show('**x**', { role: 'assistant ' })
    expect(container.querySelector('[data-format="text"]')).toHaveTextContent('**x**')
  })

  it('shows an object as JSON', () => {
    show({ __html: '<img src=x onerror=alert(1)>', zero: 0 })
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent('"zero": 0')
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
  })

  it('shows an object of any depth', () => {
    let deep: Record<string, unknown> = { end: true }
    for (let level = 0; level < 20_000; level += 1) deep = { level: deep }
    show(deep)
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent('"level": {')
  })

  it.each([null, '', '   '])('draws nothing for content that is %o', (content) => {
    const { container } = show(content)
    expect(container.querySelector('[data-format]')).toBeNull()
  })

  it('says how long the agent thought, by dates that are UTC without saying so', async () => {
    show('Done.', {
      reasoning: { start_date: date, end_date: '2026-01-05T10:42:03Z', content: 'First this.' },
    })
    const trigger = screen.getByRole('button', { name: 'Thought for 3 s' })
    expect(screen.queryByText('First this.')).not.toBeInTheDocument()
    await userEvent.click(trigger)
    expect(trigger).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByText('First this.')).toHaveAttribute('id', trigger.getAttribute('aria-controls'))
  })

  it('shows reasoning while it goes on', () => {
    const message = { id: 'm', role: 'assistant', created_date: date, updated_date: date }
    render(
      <MessageContent
        isStreaming
        message={{ ...message, reasoning: { start_date: date, content: 'Still.' } }}
      />,
    )
    expect(screen.getByRole('button', { name: 'Thinking…' })).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByText('Still.')).toBeInTheDocument()
  })

  it('links files and loads no picture from elsewhere', () => {
    show('x', { file_urls: ['https://evil.example/p.png', '/api/files/1/own.png', 'javascript:alert(1)'] })
    const files = within(screen.getByRole('list', { name: 'Attached files' }))
    expect(files.getByRole('link', { name: 'p.png' })).toHaveAttribute('href', 'https://evil.example/p.png')
    expect(files.getAllByRole('img')).toHaveLength(1)
    expect(files.getByRole('img', { name: 'own.png' })).toHaveAttribute('referrerpolicy', 'no-referrer')
    expect(files.getByText('File with an address that can’t be opened')).toBeInTheDocument()
  })

  it('shows a file’s name so that it can’t be mistaken for another', () => {
    show('x', { file_urls: ['https://files.example/%E2%80%AEtxt.exe'] })
    expect(screen.getByRole('link', { name: '\ufffdtxt.exe' })).toBeInTheDocument()
  })
})
