'use client'
import { useContext, type MouseEvent, type ReactNode } from 'react'
import { InsideLinkContext } from './insideLinkContext.js'

interface FootnoteLinkProps {
  id?: string | undefined
  /** The id of what it leads to. */
  target: string
  /** What it does, where its content doesn't say it. */
  label?: string | undefined
  children: ReactNode
}

/**
 * Goes to a footnote and back without touching the page's address, which may be the app's route. In a link, which can
 * hold no button, it is its number.
 */
export function FootnoteLink({ id, target, label, children }: FootnoteLinkProps) {
  const isInLink = useContext(InsideLinkContext) !== undefined
  if (isInLink) return <span id={id}>{children}</span>
  const go = ({ currentTarget }: MouseEvent) => {
    // The cast states what the root of something that was clicked can be.
    const root = currentTarget.getRootNode() as Document | ShadowRoot
    const element = root.getElementById(target)
    if (!element) return
    element.scrollIntoView({ block: 'nearest' })
    const focusable = element.matches('button') ? element : element.querySelector('button')
    focusable?.focus()
  }
  return (
    <button type="button" id={id} data-part="footnote-link" aria-label={label} title={label} onClick={go}>
      {children}
    </button>
  )
}
