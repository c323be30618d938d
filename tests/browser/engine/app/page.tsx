// The script of the page: a client of whoever is signed in, and the part of the app that the address names.
import { QueryClient, type DehydratedState } from '@tanstack/react-query'
import { createClient } from 'base44-react/client'
import 'base44-react/styles.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { io } from 'socket.io-client'
import { App } from './App.js'
import { EngineTree } from './EngineTree.js'

const query = new URLSearchParams(location.search)
const client = createClient({
  appId: 'engine',
  serverUrl: query.get('server') ?? '',
  analytics: { enabled: false },
  // socket.io's own waits between tries are for fleets, not for tests
  connect: (url, options) =>
    io(url || undefined, { ...options, forceNew: true, reconnectionDelay: 60, reconnectionDelayMax: 300 }),
})
const rendered = document.querySelector('#root')
const state = document.querySelector('#state')?.textContent
const tree = (
  <EngineTree
    client={client}
    queryClient={new QueryClient()}
    // the test has written it into the page
    state={state ? (JSON.parse(state) as DehydratedState) : undefined}
  >
    <App query={query} />
  </EngineTree>
)
if (rendered) hydrateRoot(rendered, tree)
else createRoot(document.body.appendChild(document.createElement('div'))).render(tree)
