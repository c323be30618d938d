import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Markdown, MessageContent, type AgentMessage } from 'base44-react'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.js'

const date = '2026-01-05T10:42:00'
const message: AgentMessage = {
  id: 'm',
  role: 'assistant',
  created_date: date,
  updated_date: date,
  content: `![A chart](${window.location.origin}/api/files/1/chart.png)`,
  file_urls: ['/api/files/1/flax.png', '/api/files/1/hemp.png'],
}

async function openImage(name: string) {
  const user = userEvent.setup()
  render(<MessageContent message={message} />)
  await user.click(screen.getByRole('img', { name }))
  return { user, dialog: await screen.findByRole('dialog', { name }) }
}

const shown = () => screen.getByRole('dialog').querySelector('img')

describe('A picture of a message', () => {
  it('opens large, named, with nothing for axe to find', async () => {
    const { dialog } = await openImage('hemp.png')
    expect(dialog).toHaveTextContent('2 of 3')
    expect(shown()).toHaveAttribute('src', expect.stringMatching(/hemp\.png$/))
    expect(screen.getByRole('link', { name: 'Open original' })).toHaveAttribute('target', '_blank')
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus()
    await expectAccessible(document.body)
  })

  it('leads to the others of its message and round, by keys and by buttons', async () => {
    const { user } = await openImage('flax.png')
    await user.keyboard('{ArrowLeft}')
    expect(shown()).toHaveAttribute('alt', 'A chart')
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(shown()).toHaveAttribute('alt', 'hemp.png')
    await user.click(screen.getByRole('button', { name: 'Previous image' }))
    expect(screen.getByRole('dialog', { name: 'flax.png' })).toHaveTextContent('1 of 3')
  })

  it.each(['Escape', 'a press beside it', 'Close'])(
    'is closed by %s, and has the focus again',
    async (way) => {
      const { user, dialog } = await openImage('A chart')
      if (way === 'Escape') await user.keyboard('{Escape}')
      else await user.click(way === 'Close' ? screen.getByRole('button', { name: way }) : dialog)
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
      expect(screen.getByRole('link', { name: 'A chart' })).toHaveFocus()
    },
  )

  it.each([{ ctrlKey: true }, { metaKey: true }])('is left to the browser with %j', (keys) => {
    render(<MessageContent message={message} />)
    const link = screen.getByRole('link', { name: 'A chart' })
    expect(link).toHaveAttribute('href', expect.stringMatching(/chart\.png$/))
    const click = createEvent.click(link, keys)
    fireEvent(link, click)
    expect(click.defaultPrevented).toBe(false)
  })

  it('that is part of a link is no link of its own', () => {
    render(<Markdown text={`[${message.content as string}](https://plants.example/)`} />)
    expect(screen.getAllByRole('link')).toHaveLength(1)
  })
})
