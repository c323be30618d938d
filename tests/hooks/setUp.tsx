import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Base44Provider } from 'base44-react'
import { createTestBase44, type TestBase44, type TestBase44Options } from 'base44-react/testing'
import { StrictMode, type ReactNode } from 'react'
import { onTestFinished } from 'vitest'

/** An in-memory Base44, closed with its test, and a wrapper that provides its client under StrictMode. */
export async function setUp(options: Partial<TestBase44Options> = {}) {
  const base44 = await createTestBase44({
    agents: [{ name: 'support_agent', description: 'Helps' }],
    ...options,
  })
  onTestFinished(() => base44.close())
  const queryClient = new QueryClient()
  return { base44, queryClient, wrapper: provide(base44.client, queryClient) }
}

/** A wrapper for one client and one cache. */
export function provide(client: TestBase44['client'], queryClient = new QueryClient()) {
  return function Wrapper({ children }: { children: ReactNode }) {
    return (
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <Base44Provider client={client}>{children}</Base44Provider>
        </QueryClientProvider>
      </StrictMode>
    )
  }
}
