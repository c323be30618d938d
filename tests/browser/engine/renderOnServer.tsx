import { dehydrate, QueryClient } from '@tanstack/react-query'
import { prefetchConversation } from 'base44-react'
import { createClient } from 'base44-react/client'
import { renderToString } from 'react-dom/server'
import { App } from './app/App.js'
import { EngineTree } from './app/EngineTree.js'

interface Asked {
  serverUrl: string
  token: string
  /** What the address of the page says. */
  query: URLSearchParams
}

/** The page as a server sends it: with the conversation that it shows, and what was loaded for that. */
export async function renderOnServer({ serverUrl, token, query }: Asked): Promise<string> {
  const client = createClient({ appId: 'engine', serverUrl, token, analytics: { enabled: false } })
  const queryClient = new QueryClient()
  await prefetchConversation({ queryClient, client, conversation: { id: query.get('id') ?? '' } })
  const state = JSON.stringify(dehydrate(queryClient))
  const html = renderToString(
    <EngineTree client={client} queryClient={new QueryClient()} state={JSON.parse(state)}>
      <App query={query} />
    </EngineTree>,
  )
  client.cleanup()
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="root">${html}</div>
<script type="application/json" id="state">${state.replaceAll('<', '\\u003c')}</script>
<script type="module" src="/assets/page.js"></script>`
}
