// Ours, as the README tells an app to have it.
import { QueryClient } from '@tanstack/react-query'
import { AgentChat, Base44Provider, createClient, prefetchConversation } from 'base44-react'
import 'base44-react/styles.css'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { exposePage } from '../support/exposePage.js'
import './ours.css'

const queryClient = new QueryClient()
let shown: { client: ReturnType<typeof createClient>; ids: readonly string[] } | undefined

exposePage({
  async load(ids) {
    const client = createClient({ appId: 'bench', serverUrl: '', analytics: { enabled: false } })
    shown = { client, ids }
    // what a server renders with, and what an app does that knows where its user is about to go
    await Promise.all(ids.map((id) => prefetchConversation({ client, queryClient, conversation: { id } })))
  },
  mount(boxes) {
    const { client, ids } = shown ?? {}
    const chats = boxes.map((box, place) =>
      createPortal(<AgentChat agentName="support_agent" conversation={{ id: ids?.[place] ?? '' }} />, box),
    )
    createRoot(document.createElement('div')).render(
      <Base44Provider client={client} queryClient={queryClient}>
        {chats}
      </Base44Provider>,
    )
  },
  viewportOf: (box) => box.querySelector('[role="log"]'),
  lastRowOf: (box) => [...box.querySelectorAll('[data-message-id]')].at(-1) ?? null,
})
