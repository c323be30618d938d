import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AgentChat } from 'base44-react'
import { reply, type TestBase44 } from 'base44-react/testing'
import { describe, expect, it } from 'vitest'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const input = () => screen.getByRole('textbox', { name: 'Message' })
const report = () => new File(['report'], 'report.txt', { type: 'text/plain' })
const photo = () => new File(['photo'], 'photo.png', { type: 'image/png' })
const tooLarge = () => new File(['x'.repeat(200)], 'video.mp4', { type: 'video/mp4' })

async function openChat(options: Parameters<typeof startBase44>[0] = {}) {
  const base44 = await startBase44({ script: [reply('Got it.')], ...options })
  const view = renderWithBase44(
    base44,
    <AgentChat agentName="support_agent" attachments={{ maxSize: 100 }} />,
  )
  await screen.findByRole('heading', { name: 'How can I help?' })
  return { base44, ...view }
}

async function sentMessages({ client }: TestBase44) {
  const [conversation] = await client.agents.listConversations()
  if (!conversation) return []
  const { messages } = await client.agents.getConversation(conversation.id)
  return messages.filter(({ role }) => role === 'user')
}

const pick = () => screen.getByLabelText('Attach files', { selector: 'input' })
const chip = (name: string) => screen.getByRole('button', { name: `Remove ${name}` }).closest('li')

describe('files of a message', () => {
  it('go with it, and are shown in it', async () => {
    const { base44, user } = await openChat()
    await user.upload(pick(), [report(), photo()])
    await user.type(input(), 'See these{Enter}')
    await screen.findByText('Got it.')
    const [message] = await sentMessages(base44)
    expect(message?.content).toBe('See these')
    expect(message?.file_urls).toHaveLength(2)
    const files = within(screen.getByRole('list', { name: 'Attached files' }))
    expect(files.getByRole('link', { name: /report\.txt/ })).toHaveAttribute('rel', 'noopener noreferrer')
    expect(files.getByRole('img', { name: 'photo.png' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument()
  })

  it('hold the message back until they are up, and never let it go without them', async () => {
    const { base44, user } = await openChat({ paceMs: 20 })
    await user.upload(pick(), report())
    await user.type(input(), 'With its file{Enter}')
    expect(screen.getByText('Sends once the files are up')).toBeInTheDocument()
    expect(input()).toHaveValue('With its file')
    expect(await sentMessages(base44)).toEqual([])
    await waitFor(() => expect(input()).toHaveValue(''))
    await screen.findByText('Got it.')
    const messages = await sentMessages(base44)
    expect(messages.map((message) => message.file_urls?.length)).toEqual([1])
  })

  it('may be all of a message', async () => {
    const { base44, user } = await openChat()
    await user.upload(pick(), report())
    await waitFor(() => expect(chip('report.txt')).toHaveAttribute('data-status', 'done'))
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await screen.findByText('Got it.')
    expect((await sentMessages(base44)).map((message) => message.file_urls?.length)).toEqual([1])
  })

  it('are not lost when one of them fails, which must first be settled', async () => {
    const { base44, user } = await openChat()
    await user.upload(pick(), [report(), tooLarge()])
    await user.type(input(), 'Both{Enter}')
    await waitFor(() => expect(chip('report.txt')).toHaveAttribute('data-status', 'done'))
    expect(chip('video.mp4')).toHaveAttribute('data-status', 'failed')
    expect(screen.getByText('1 file did not upload. Retry or remove, then send.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled()
    expect(input()).toHaveValue('Both')
    expect(await sentMessages(base44)).toEqual([])

    await user.click(screen.getByRole('button', { name: 'Remove video.mp4' }))
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await screen.findByText('Got it.')
    expect((await sentMessages(base44)).map((message) => message.file_urls?.length)).toEqual([1])
  })

  it('are sent once on a double click', async () => {
    const { base44, user } = await openChat()
    await user.upload(pick(), report())
    await waitFor(() => expect(chip('report.txt')).toHaveAttribute('data-status', 'done'))
    const send = screen.getByRole('button', { name: 'Send' })
    fireEvent.click(send)
    fireEvent.click(send)
    await screen.findByText('Got it.')
    expect(await sentMessages(base44)).toHaveLength(1)
  })

  it('are attached by pasting them, while text is pasted as text', async () => {
    const { user } = await openChat()
    await user.click(input())
    fireEvent.paste(input(), { clipboardData: { files: [photo()], types: ['Files'] } })
    expect(chip('photo.png')).toBeInTheDocument()
    fireEvent.paste(input(), { clipboardData: { files: [report()], types: ['Files', 'text/plain'] } })
    expect(screen.queryByRole('button', { name: 'Remove report.txt' })).not.toBeInTheDocument()
  })

  it('are attached by dropping them anywhere on the chat', async () => {
    const { container } = await openChat()
    const file = report()
    const item = { kind: 'file', type: file.type, getAsFile: () => file }
    const transfer = { files: [file], types: ['Files'], items: [item] }
    const target = screen.getByRole('log')
    fireEvent.dragEnter(target, { dataTransfer: transfer })
    await waitFor(() => expect(container.querySelector('[data-dragging="accept"]')).toBeInTheDocument())
    fireEvent.drop(target, { dataTransfer: transfer })
    await waitFor(() => expect(chip('report.txt')).toBeInTheDocument())
    expect(container.querySelector('[data-dragging]')).not.toBeInTheDocument()
  })

  it('leave text that is dragged to the browser', async () => {
    await openChat()
    const isLeftAlone = fireEvent.dragOver(input(), {
      dataTransfer: { files: [], types: ['text/plain'], items: [] },
    })
    expect(isLeftAlone).toBe(true)
  })

  it('give the focus to what is beside them when they are removed', async () => {
    const { user } = await openChat()
    await user.upload(pick(), [report(), photo()])
    await user.click(screen.getByRole('button', { name: 'Remove report.txt' }))
    expect(screen.getByRole('button', { name: 'Remove photo.png' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(input()).toHaveFocus()
  })
})
