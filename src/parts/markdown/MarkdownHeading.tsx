'use client'
import type { ReactNode } from 'react'

/**
 * A heading of a message. All are of one level in the page's outline, below the chat's own title: what an agent writes
 * first may be `###`, and a page whose levels jump is hard to find one's way in. Its look goes by `data-level`.
 */
export function MarkdownHeading({ level, children }: { level: number; children?: ReactNode }) {
  return (
    <h3 data-level={level} dir="auto">
      {children}
    </h3>
  )
}
