import { act } from '@testing-library/react'
import { AgentChat, Base44Provider, MessageContent } from 'base44-react'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { startBase44 } from '../support/renderWithBase44.js'

const date = '2026-01-05T10:42:00'
const message = {
  id: 'm',
  role: 'assistant',
  created_date: date,
  updated_date: date,
  content: `![own](${window.location.origin}/api/files/own.png) and a note[^1]\n\n[^1]: here`,
  reasoning: { start_date: date, end_date: date, content: 'Hm.' },
}

it.each<[string, ReactElement]>([
  ['AgentChat', <AgentChat key="" agentName="support_agent" suggestions={['One']} />],
  ['MessageContent', <MessageContent key="" message={message} />],
])('%s takes over what a server rendered, without a difference', async (_name, element) => {
  const { client } = await startBase44()
  const tree = (
    <StrictMode>
      <Base44Provider client={client}>{element}</Base44Provider>
    </StrictMode>
  )
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const container = document.createElement('div')
  container.innerHTML = renderToString(tree)
  document.body.append(container)
  complaints.mockClear()
  const onRecoverableError = vi.fn()
  const root = await act(async () => hydrateRoot(container, tree, { onRecoverableError }))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(complaints.mock.calls).toEqual([])
  expect(container.querySelector('.b44-root')).toBeInTheDocument()
  complaints.mockRestore()
  await act(async () => root.unmount())
  container.remove()
})
