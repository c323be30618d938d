import { QueryClient, dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { MessageContent, prefetchConversation, ToolCallCard } from 'base44-react'
import type { AgentMessage } from 'base44-react/client'
import { renderToString } from 'react-dom/server'
import { decodeConversation } from '../../src/cache/decodeConversation.js'
import { HostileApp } from './app/HostileApp.js'
import { messageJson } from './app/messageJson.js'
import { sceneOf } from './app/sceneOf.js'
import type { World } from './app/startWorld.js'
import type { HostileInput } from './HostileInput.js'

const neighbour = messageJson('m-neighbour', 0, { role: 'user', content: 'A question that stands beside it' })

/** The page with an input in it as a server sends it, before any script of it has run. */
export async function renderOnServer(world: World, entry: HostileInput): Promise<string> {
  const scene = sceneOf(entry)
  const id = await world.converse(entry.id)
  world.tell(id, [neighbour, ...scene.others, scene.whole(1)])
  const loaded = new QueryClient()
  const conversation = { id }
  await prefetchConversation({ queryClient: loaded, client: world.client, conversation })
  const queryClient = new QueryClient()
  // as the hooks give it: what a client answers has been read by nobody
  const { messages } = decodeConversation(await world.client.agents.getConversation(id))
  const html = renderToString(
    <HydrationBoundary queryClient={queryClient} state={dehydrate(loaded)}>
      <HostileApp client={world.client} queryClient={queryClient} id={id} />
      {messages.map((message) => (
        <OnItsOwn key={message.id} message={message} />
      ))}
    </HydrationBoundary>,
  )
  loaded.clear()
  queryClient.clear()
  return html
}

/** A message outside of a chat, with all that can be opened in it open. */
function OnItsOwn({ message }: { message: AgentMessage }) {
  return (
    <>
      <MessageContent message={message} />
      {message.tool_calls?.map((call) => (
        <ToolCallCard key={call.id} toolCall={call} open />
      ))}
    </>
  )
}
