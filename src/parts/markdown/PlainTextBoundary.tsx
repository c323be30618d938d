'use client'
import type { ReactNode } from 'react'
import { Guarded } from '../internal/Guarded.js'
import { PlainText } from './PlainText.js'

/** Shows the plain text in place of what could not be rendered, until there is another one to try. */
export function PlainTextBoundary({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Guarded view="markdown" of={[text]} fallback={() => <PlainText text={text} />}>
      {children}
    </Guarded>
  )
}
