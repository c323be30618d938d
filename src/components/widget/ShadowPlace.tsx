'use client'
import { useInsertionEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { keepKeys } from './keepKeys.js'
import { launcherStyles, pageStyles } from './launcherStyles.js'
import { usePageTheme } from './usePageTheme.js'
import { useStyleSheets } from './useStyleSheets.js'

/** What a place in a shadow root takes. */
export interface ShadowPlaceProps {
  /** At its end is the host. */
  container: Element
  /** Default: as the page has it. */
  theme: 'light' | 'dark' | 'system' | undefined
  /** Styles besides those of the closed widget. */
  styles: string
  children: ReactNode
}

/**
 * A shadow root, which no rule of the page reaches, and whose own reach nothing of the page. Its host is no element of
 * React's: an event that leaves the shadow has the host as its target, and would be told to those above once more.
 */
export function ShadowPlace({ container, theme, styles, children }: ShadowPlaceProps) {
  const pageTheme = usePageTheme(container)
  const [{ host, root }] = useState(() => createHost(container.ownerDocument))
  // it has to be in the page before the layout effects of what it holds: a dialog can be shown only there
  useInsertionEffect(() => {
    container.append(host)
    return () => host.remove()
  }, [container, host])
  useLayoutEffect(() => {
    host.setAttribute('data-theme', theme ?? pageTheme)
  }, [host, theme, pageTheme])
  useLayoutEffect(() => keepKeys(host), [host])
  useStyleSheets(root, launcherStyles)
  useStyleSheets(root, styles)
  useStyleSheets(container.ownerDocument, pageStyles)
  return createPortal(children, root)
}

function createHost(page: Document) {
  const host = page.createElement('div')
  host.className = 'b44-root'
  return { host, root: host.attachShadow({ mode: 'open' }) }
}
