import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import {
  AgentChat,
  Base44Provider,
  isHttpError,
  NetworkError,
  type Base44Client,
  type SdkClient,
} from 'base44-react'
import { AskModel } from './AskModel.js'
import { openClient } from './openClient.js'
import { ThemeToggle } from './ThemeToggle.js'
import { Uploads } from './Uploads.js'

const queryClient = new QueryClient()

/** The playground: the chat, a model call and uploads, on a real backend. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <header className="page-header">
        <h1>base44-react</h1>
        <p>A local Base44 answers here: a real database, a real socket, a scripted agent.</p>
        <ThemeToggle />
      </header>
      <Page />
    </QueryClientProvider>
  )
}

function Page() {
  const opening = useQuery({
    queryKey: ['playground-client'],
    queryFn: openClient,
    retry: false,
    staleTime: Infinity,
  })
  if (opening.isPending) return <p className="page-note">Signing in…</p>
  if (opening.isError) {
    return (
      <div className="page-note" role="alert">
        <p>{explain(opening.error)}</p>
        <button type="button" onClick={() => void opening.refetch()}>
          Try again
        </button>
      </div>
    )
  }
  return <Demo client={opening.data} />
}

/** A backend that isn't there is a 5xx too: the page's own server, which asks it, says so. */
function explain(error: Error): string {
  const isAway = error instanceof NetworkError || (isHttpError(error) && error.status >= 500)
  return isAway ? `The backend can’t be reached. Is it running? ${error.message}` : error.message
}

function Demo({ client }: { client: Base44Client | SdkClient }) {
  return (
    <Base44Provider client={client}>
      <main className="page">
        <AgentChat
          className="page-chat"
          agentName="support_agent"
          title="Support"
          description="I can look at your tasks and orders, and change them when you say so."
          suggestions={['What tasks are open?', 'Add a task: call the printer', 'What can you do?']}
        />
        <div className="page-side">
          <AskModel />
          <Uploads />
        </div>
      </main>
    </Base44Provider>
  )
}
