import { createClient } from '@base44/sdk'
import { onTestFinished, vi } from 'vitest'
import { fromSdk } from '../../src/client/fromSdk.js'

/** A real `@base44/sdk` client of a test's server, and ours over it. It writes on the console, which is kept still. */
export function openSdk(server: { url: string }, token?: string) {
  const silenced = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  )
  const sdk = createClient({
    appId: 'app-1',
    serverUrl: server.url,
    analytics: { enabled: false },
    ...(token !== undefined && { token }),
  })
  onTestFinished(() => {
    sdk.cleanup()
    silenced.forEach((spy) => spy.mockRestore())
  })
  return { sdk, client: fromSdk(sdk) }
}
