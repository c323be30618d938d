import type { createClient } from 'base44-react/client'

/** What came back. */
export interface Used {
  task: unknown
  fileUrl: string
  invoked: unknown
  pushed?: unknown
}

/** Does with a client what apps do: a GET, an upload, a function, and a conversation that is followed until it is pushed to. */
export async function useClient(
  create: typeof createClient,
  serverUrl: string,
  { isLive = true }: { isLive?: boolean } = {},
): Promise<Used> {
  const client = create({ appId: 'app-1', serverUrl, token: 'USER-TOKEN', analytics: { enabled: false } })
  const file = new File(['hello'], 'a.txt', { type: 'text/plain' })
  const used = {
    task: await client.entities['Task']?.get('t1'),
    fileUrl: (await client.integrations.Core.UploadFile({ file })).file_url,
    invoked: (await client.functions.invoke('report', { year: 2027 })).data,
  }
  const pushed = isLive && {
    pushed: await new Promise((resolve) => {
      client.agents.subscribeToConversation('c1', ({ messages }) => {
        if (messages[0]) resolve(messages[0].content)
      })
    }),
  }
  client.cleanup()
  return { ...used, ...pushed }
}
