import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { AgentChat, Base44Provider, ConversationList, FileDrop, type Base44Client } from 'base44-react'
import { useState } from 'react'

interface HostileAppProps {
  client: Base44Client
  queryClient: QueryClient
  /** The conversation to look at. */
  id: string
}

/** All that shows what others have written: a chat, the list of conversations, and files on their way. */
export function HostileApp({ client, queryClient, id }: HostileAppProps) {
  const [chosen, setChosen] = useState(id)
  return (
    <QueryClientProvider client={queryClient}>
      <Base44Provider client={client}>
        <main>
          <ConversationList
            agentName="support_agent"
            pageSize={3}
            selectedId={chosen}
            onSelect={(conversation) => setChosen(conversation.id)}
          />
          <AgentChat agentName="support_agent" conversation={{ id: chosen }} />
          <FileDrop />
        </main>
      </Base44Provider>
    </QueryClientProvider>
  )
}
