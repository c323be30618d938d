'use client'
import type { ReactNode } from 'react'
import { Boundary } from '../internal/Boundary.js'
import { PlainText } from './PlainText.js'

/** Shows the plain text in place of what could not be rendered, until there is another one to try. */
export function PlainTextBoundary({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Boundary of={[text]} fallback={() => <PlainText text={text} />}>
      {children}
    </Boundary>
  )
}
