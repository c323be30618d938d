import {
  HydrationBoundary,
  QueryClientProvider,
  type DehydratedState,
  type QueryClient,
} from '@tanstack/react-query'
import { Base44Provider, type Base44Client } from 'base44-react'
import { StrictMode, type ReactNode } from 'react'

interface EngineTreeProps {
  client: Base44Client
  queryClient: QueryClient
  /** What a server has loaded. */
  state?: DehydratedState | undefined
  children: ReactNode
}

/** What stands around each part of the app, on a server and in a browser. */
export function EngineTree({ client, queryClient, state, children }: EngineTreeProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <HydrationBoundary state={state}>
          <Base44Provider client={client}>{children}</Base44Provider>
        </HydrationBoundary>
      </QueryClientProvider>
    </StrictMode>
  )
}
