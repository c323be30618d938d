import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ToolCallCard, type AgentMessageToolCall } from 'base44-react'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.js'

const call = (rest: Partial<AgentMessageToolCall> = {}): AgentMessageToolCall => ({
  id: 'c1',
  name: 'read_Task',
  arguments_string: '{"status":"open"}',
  status: 'success',
  results: '[{"id":"1","title":"Ship invoices","due_date":"2026-11-15"}]',
  ...rest,
})

function show(rest: Partial<AgentMessageToolCall> = {}) {
  const view = render(<ToolCallCard toolCall={call(rest)} data-testid="card" />)
  return { ...view, card: screen.getByTestId('card'), user: userEvent.setup() }
}

async function open(rest: Partial<AgentMessageToolCall> = {}) {
  const view = show(rest)
  await view.user.click(screen.getByRole('button'))
  return view
}

describe('ToolCallCard', () => {
  it('has nothing for axe to find, closed and open', async () => {
    const { container, user } = show()
    await expectAccessible(container)
    await user.click(screen.getByRole('button'))
    await expectAccessible(container)
  })

  it.each([
    ['running', 'Running'],
    ['in_progress', 'Running'],
    ['pending', 'Waiting to start'],
    ['success', 'Done'],
    ['completed', 'Done'],
    ['error', 'Failed'],
    ['failed', 'Failed'],
    ['stopped', 'Stopped'],
    ['waiting_for_user_input', 'Needs you'],
    ['paused_by_owner', 'Paused by owner'],
  ])('says of the status %s: %s', (status, words) => {
    const { card } = show({ status })
    expect(card).toHaveTextContent(words)
    expect(card).toHaveAttribute('data-status', status)
  })

  it('guesses nothing from what a tool answered', () => {
    const { card } = show({ status: 'success', results: '"0 errors, nothing failed"' })
    expect(card).toHaveTextContent('Done')
    expect(card).not.toHaveTextContent('Failed')
  })

  it('shows the details when it is opened by keyboard, and hides them again', async () => {
    const { card, user } = show()
    const trigger = screen.getByRole('button', { name: /Read Task/ })
    expect(trigger).toHaveAttribute('aria-expanded', 'false')
    await user.tab()
    await user.keyboard('{Enter}')
    expect(trigger).toHaveAttribute('aria-expanded', 'true')
    expect(card).toHaveAttribute('data-state', 'open')
    expect(document.getElementById(trigger.getAttribute('aria-controls') ?? '')).toHaveTextContent(
      'Ship invoices',
    )
    await user.keyboard(' ')
    expect(card).toHaveAttribute('data-state', 'closed')
  })

  it('opens by itself when it needs an answer', () => {
    expect(show({ status: 'waiting_for_user_input' }).card).toHaveAttribute('data-state', 'open')
  })

  it('is called what the platform would have it called, by its status', () => {
    const display_projection = {
      label: 'Looked at tasks',
      active_label: 'Looking at tasks',
      error_label: 'Could not look',
    }
    const { rerender } = show({ display_projection })
    expect(screen.getByRole('button', { name: /^Looked at tasks/ })).toBeInTheDocument()
    rerender(<ToolCallCard toolCall={call({ display_projection, status: 'running' })} />)
    expect(screen.getByRole('button', { name: /^Looking at tasks/ })).toBeInTheDocument()
    rerender(<ToolCallCard toolCall={call({ display_projection, status: 'error' })} />)
    expect(screen.getByRole('button', { name: /^Could not look/ })).toBeInTheDocument()
  })

  it('keeps details from the user that the platform keeps', () => {
    const { container } = show({
      status: 'waiting_for_user_input',
      display_projection: { hide_details: true },
    })
    expect(container).not.toHaveTextContent('Ship invoices')
    expect(screen.getByRole('button')).toBeDisabled()
  })

  it('shows a list of flat records as a table, what the platform adds to each last', async () => {
    await open()
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
      'Title',
      'Due date',
      'Id',
    ])
    expect(screen.getByRole('cell', { name: 'Ship invoices' })).toBeInTheDocument()
  })

  it('shows fifty rows of a long list, and says how many there are besides', async () => {
    await open({ results: JSON.stringify(Array.from({ length: 1051 }, (_, n) => ({ n }))) })
    expect(screen.getAllByRole('row')).toHaveLength(51)
    expect(screen.getByText('and 1,001 more rows')).toBeInTheDocument()
  })

  it('shows every digit of a number that JavaScript would round', async () => {
    const { card } = await open({ results: '[{"id":12345678901234567890}]' })
    expect(card).toHaveTextContent('12345678901234567890')
  })

  it.each([['0'], ['false'], ['""'], ['null'], ['[]']])('shows the answer %s', async (results) => {
    await open({ results })
    expect(screen.getByRole('group', { name: 'Result' })).toHaveTextContent(results)
  })

  it('shows an answer that is no JSON as it is', async () => {
    await open({ results: 'Two tasks,\n<b>none</b> late.' })
    expect(screen.getByRole('group', { name: 'Result' }).textContent).toBe('Two tasks,\n<b>none</b> late.')
  })

  it('shows JSON of any depth', async () => {
    const { card } = await open({ results: '['.repeat(50_000) + ']'.repeat(50_000) })
    expect(card).toHaveTextContent('[')
  })

  it('shows the beginning of a long answer, and all of it when asked', async () => {
    const { user } = await open({ results: JSON.stringify({ text: 'x'.repeat(20_000), end: true }) })
    const results = screen.getByRole('group', { name: 'Result' })
    expect(results.textContent).not.toContain('"end"')
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(results.textContent).toContain('"end": true')
  })

  it('says of what was cut in transit that it is a preview', async () => {
    const { card } = await open({
      results: '[{"id":"66f1","title":"Renew certificate","due_date'.slice(0, 50),
    })
    expect(card).toHaveAttribute('data-truncated')
    expect(screen.getByText('preview')).toBeInTheDocument()
  })

  it.each([JSON.stringify('x'.repeat(48)), 'x'.repeat(60)])(
    'does not say so of what merely is as long: %s',
    (results) => {
      expect(show({ results }).card).not.toHaveAttribute('data-truncated')
    },
  )

  it('can be controlled', async () => {
    const asked: boolean[] = []
    render(<ToolCallCard toolCall={call()} open={false} onOpenChange={(open) => asked.push(open)} />)
    await userEvent.click(screen.getByRole('button'))
    expect(asked).toEqual([true])
    expect(screen.getByRole('button')).toHaveAttribute('aria-expanded', 'false')
  })
})
