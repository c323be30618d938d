import { io } from 'socket.io-client'
import type { AgentConversation, AgentMessage } from '../../../../../src/wire/agentTypes.js'

/** A thread as an app would keep it by itself: a new array at each push, of which all but one entry is the old one. */
export interface ThreadStore {
  get: () => readonly AgentMessage[]
  subscribe: (listener: () => void) => () => void
}

/** Loads a thread and puts pushed messages into it by their ids. */
export async function openThread(id: string): Promise<ThreadStore> {
  const answer = await fetch(`/api/apps/bench/agents/conversations/${id}`)
  // the harness answers with a conversation
  let { messages } = (await answer.json()) as AgentConversation
  const listeners = new Set<() => void>()
  const put = (message: AgentMessage) => {
    const place = messages.findLastIndex((one) => one.id === message.id)
    messages = place === -1 ? [...messages, message] : messages.with(place, message)
    for (const listener of listeners) listener()
  }
  await joinThread(id, ({ data }) => {
    // the harness pushes messages
    put((JSON.parse(data) as { _message: AgentMessage })._message)
  })
  return {
    get: () => messages,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function joinThread(id: string, onPush: (frame: { data: string }) => void): Promise<void> {
  const socket = io({ path: '/ws-user-apps/socket.io/', transports: ['websocket'] })
  socket.on('update_model', onPush)
  await socket.emitWithAck('join', `/agent-conversations/${id}`)
}
