import { QueryClient } from '@tanstack/react-query'
import { AgentChatWidget, Base44Provider, createClient, type WidgetHandle } from 'base44-react'
import { createTestBase44, type TestConversation } from 'base44-react/testing'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

declare global {
  interface Window {
    widget: WidgetHandle | null
  }
}

const date = '2026-01-05T10:42:00'
const conversation: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Which plants give linen?', created_date: date },
    {
      role: 'assistant',
      created_date: date,
      content:
        'Flax does, and **hemp** something like it. [A page](https://plants.example/) has more.\n\n| Plant | Days |\n| :-- | --: |\n| Flax | 100 |\n| Hemp | 120 |\n\n```js\nconst days = 100\n```\n\n1. Sow\n2. Wait\n\n> It is said so.',
    },
  ],
}

/** A client of a backend in this page, or of the one that the page came from. */
async function openClient(isReal: boolean) {
  if (!isReal) {
    const agent = { name: 'support_agent', tool_configs: [] }
    return (await createTestBase44({ agents: [agent], conversations: [conversation] })).client
  }
  const client = createClient({ appId: 'playground', serverUrl: location.origin })
  await client.auth.loginViaEmailPassword('dev@example.com', 'password')
  return client
}

const asked = new URLSearchParams(location.search)
const rootElement = document.createElement('div')
document.body.append(rootElement)
if (!asked.has('without')) {
  const client = await openClient(asked.has('real'))
  createRoot(rootElement).render(
    <StrictMode>
      <Base44Provider client={client} queryClient={new QueryClient()}>
        <AgentChatWidget
          agentName="support_agent"
          title="Support"
          defaultOpen={asked.has('open')}
          handleRef={(handle) => void (window.widget = handle)}
        />
      </Base44Provider>
    </StrictMode>,
  )
}
