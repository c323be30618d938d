import type { ReadClient } from '../../../src/cache/readClient.js'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import type { ModelSubject } from './modelSubject.js'
import { sdkAgentsOver } from './sdkAgentsOver.js'

/**
 * The control: the published SDK's own code, used as its documentation has it, over the same network. What is sent
 * shows when it comes back, and one who is told that it failed sends it again.
 */
export function sdkSubject(client: ReadClient): ModelSubject {
  const agents = sdkAgentsOver(client)
  const shown = new Map<string, readonly AgentMessage[]>()
  const leaves = new Map<string, () => void>()
  let onChange = (): void => undefined
  let sends = 0
  return {
    isOptimistic: false,
    look(id) {
      if (leaves.has(id)) return
      const leave = agents.subscribeToConversation(id, ({ messages }) => {
        shown.set(id, messages)
        onChange()
      })
      leaves.set(id, leave)
    },
    lookAway(id) {
      leaves.get(id)?.()
      leaves.delete(id)
    },
    send(id, content) {
      const localId = `sdk-${++sends}`
      const input = { role: 'user' as const, content, additional_message_params: { local_id: localId } }
      const post = () => client.agents.addMessage(id, input)
      post().catch(() => post().catch(() => undefined))
      return localId
    },
    retry: () => undefined,
    discard: () => undefined,
    rows: (id) => shown.get(id)?.map((message) => ({ key: message.id, message })),
    onChange(listener) {
      onChange = listener
    },
    close: () => leaves.forEach((leave) => leave()),
  }
}
