import { screen, within } from '@testing-library/react'
import { AgentChat, ConversationList, type ConversationSummary } from 'base44-react'
import { reply, type TestBase44 } from 'base44-react/testing'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'
import { eventually } from '../support/eventually.js'

const nothing = () => undefined
const titles = () =>
  within(screen.getByRole('navigation', { name: 'Conversations' }))
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('[dir]')?.textContent)
const find = () => screen.queryByRole('searchbox', { name: 'Find a conversation' })

/** Conversations of these titles, the first one made first. */
async function create({ client }: TestBase44, ...names: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const title of names) {
    const { id } = await client.agents.createConversation({
      agent_name: 'support_agent',
      metadata: { title },
    })
    ids.push(id)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return ids
}

/** A list beside a chat, as an app has them. */
function Inbox() {
  const [id, setId] = useState<string>()
  return (
    <>
      <ConversationList
        agentName="support_agent"
        selectedId={id}
        onSelect={(chosen) => setId(chosen.id)}
        onNew={() => setId(undefined)}
      />
      <AgentChat agentName="support_agent" conversation={id === undefined ? 'new' : { id }} />
    </>
  )
}

describe('ConversationList', () => {
  it('has nothing for axe to find, empty, with conversations and with a search', async () => {
    const base44 = await startBase44()
    const { container, unmount } = renderWithBase44(base44, <ConversationList onSelect={nothing} />)
    await screen.findByText('No conversations yet')
    await expectAccessible(container)
    unmount()
    await create(base44, 'One', 'Two', 'Three', 'Four', 'Five', 'Six')
    const full = renderWithBase44(base44, <ConversationList onSelect={nothing} onNew={nothing} />)
    await screen.findByText('Six')
    await expectAccessible(full.container)
  })

  it('lists conversations by title, those with the latest activity first, and tells which one is open', async () => {
    const base44 = await startBase44()
    const [first] = await create(base44, 'A lamp', 'A parcel')
    renderWithBase44(base44, <ConversationList selectedId={first} onSelect={nothing} />)
    await screen.findByText('A lamp')
    expect(titles()).toEqual(['A parcel', 'A lamp'])
    expect(screen.getByRole('button', { current: true })).toHaveTextContent('A lamp')
  })

  it('calls one without a title by its agent, and any as the app says', async () => {
    const base44 = await startBase44()
    await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { rerender } = renderWithBase44(base44, <ConversationList onSelect={nothing} />)
    await screen.findByText('Support agent')
    const titleOf = ({ agent_name: name }: ConversationSummary) => `With ${name}`
    rerender(<ConversationList onSelect={nothing} titleOf={titleOf} />)
    expect(titles()).toEqual(['With support_agent'])
  })

  it('gives the one that is chosen', async () => {
    const base44 = await startBase44()
    const [id] = await create(base44, 'A lamp')
    const onSelect = vi.fn()
    const { user } = renderWithBase44(base44, <ConversationList onSelect={onSelect} />)
    await user.click(await screen.findByRole('button', { name: /A lamp/ }))
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id }))
  })

  it('switches a chat beside it, and has what that begins at the top', async () => {
    const base44 = await startBase44({ script: [reply('On its way.')] })
    const [lamp = ''] = await create(base44, 'A lamp', 'A parcel')
    await base44.client.agents.addMessage(lamp, { content: 'Where is my lamp?' })
    await base44.server.idle()
    const { user } = renderWithBase44(base44, <Inbox />)
    await user.click(await screen.findByRole('button', { name: /A lamp/ }))
    expect(await screen.findByText('Where is my lamp?')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'New conversation' }))
    expect(screen.queryByText('Where is my lamp?')).toBeNull()
    await user.type(screen.getByRole('textbox'), 'And my parcel?{Enter}')
    await eventually(() => expect(titles()).toEqual(['Support agent', 'A lamp', 'A parcel']))
  })

  it('finds by each word of a title, without regard to case and accents, and says what it looked through', async () => {
    const base44 = await startBase44()
    await create(base44, 'Café order', 'A lamp', 'Two lamps', 'A table', 'A chair', 'A bed')
    const { user } = renderWithBase44(base44, <ConversationList onSelect={nothing} />)
    await user.type(await screen.findByRole('searchbox'), 'ORDER cafe')
    expect(titles()).toEqual(['Café order'])
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'sofa')
    expect(titles()).toEqual([])
    expect(screen.getByRole('status')).toHaveTextContent('of the 6 conversations that are shown here')
  })

  it('offers no search for a handful, nor where the app wants none', async () => {
    const base44 = await startBase44()
    await create(base44, 'One', 'Two')
    const { rerender } = renderWithBase44(base44, <ConversationList onSelect={nothing} />)
    await screen.findByText('One')
    expect(find()).toBeNull()
    rerender(<ConversationList onSelect={nothing} pageSize={1} />)
    await eventually(() => expect(find()).toBeVisible())
    rerender(<ConversationList onSelect={nothing} pageSize={1} searchable={false} />)
    expect(find()).toBeNull()
  })

  it('shows a page at a time, and keeps the focus where it was', async () => {
    const base44 = await startBase44()
    await create(base44, 'One', 'Two', 'Three')
    const { user } = renderWithBase44(base44, <ConversationList onSelect={nothing} pageSize={1} />)
    const more = await screen.findByRole('button', { name: 'Show more' })
    await user.click(more)
    await screen.findByText('Two')
    expect(more).toHaveFocus()
    await user.click(more)
    await screen.findByText('One')
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  })

  it('says why it can not be had, and is there once that is over', async () => {
    const base44 = await startBase44()
    await create(base44, 'A lamp')
    base44.network.drop()
    const { user } = renderWithBase44(base44, <ConversationList onSelect={nothing} />)
    const alert = await screen.findByRole('alert')
    base44.network.restore()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('A lamp')).toBeVisible()
  })
})
