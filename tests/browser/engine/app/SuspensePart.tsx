import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { useSuspenseAgentMessages, useSuspenseConversation } from 'base44-react'
import { Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary.js'
import { textOf } from './textOf.js'

/** A chat that is waited for. */
export function SuspensePart({ id }: { id: string }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary onReset={reset}>
          <Suspense fallback={<p role="status">Loading</p>}>
            <Messages id={id} />
          </Suspense>
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  )
}

function Messages({ id }: { id: string }) {
  const { rows } = useSuspenseAgentMessages(useSuspenseConversation({ id }))
  return (
    <ul aria-label={`${rows.length} messages`}>
      {rows.map(({ key, message }) => (
        <li key={key}>{textOf(message)}</li>
      ))}
    </ul>
  )
}
