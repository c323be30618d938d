'use client'
import { useContext, type ReactNode } from 'react'
import { Boundary } from './Boundary.js'
import { ProblemContext, type ViewProblem } from './ProblemContext.js'

interface GuardedProps extends Omit<ViewProblem, 'error'> {
  of: readonly unknown[]
  fallback: (retry: () => void) => ReactNode
  children: ReactNode
}

/** A boundary that tells the chat what could not be drawn. */
export function Guarded({ of, fallback, children, ...about }: GuardedProps) {
  const tell = useContext(ProblemContext)
  return (
    <Boundary of={of} fallback={fallback} onError={(error) => tell({ error, ...about })}>
      {children}
    </Boundary>
  )
}
