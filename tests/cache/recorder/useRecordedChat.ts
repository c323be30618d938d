import { useAgentMessages, useConversation, useFlightRecorder } from 'base44-react'

/** A conversation with its rows and its recorder. */
export function useRecordedChat(options: Parameters<typeof useConversation>[0]) {
  const conversation = useConversation(options)
  return { conversation, rows: useAgentMessages(conversation).rows, recorder: useFlightRecorder() }
}

/** What of a chat's rows does not depend on words. */
export function shapeOf({ rows }: Pick<ReturnType<typeof useRecordedChat>, 'rows'>) {
  return rows.map(({ message }) => ({
    id: message.id,
    role: message.role,
    length: typeof message.content === 'string' ? message.content.length : undefined,
    reasoning: message.reasoning?.content.length,
    hasUsage: Boolean(message.usage),
    calls: message.tool_calls?.map(({ id, name, status, arguments_string: args, results }) => ({
      id,
      name,
      status,
      lengths: [args.length, results?.length],
    })),
  }))
}
