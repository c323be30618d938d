'use client'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
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

/** A shadow root, which no rule of the page reaches, and whose own reach nothing of the page. */
export function ShadowPlace({ container, theme, styles, children }: ShadowPlaceProps) {
  const hostRef = useRef<HTMLDivElement>(null)
  const pageTheme = usePageTheme(container)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useLayoutEffect(() => {
    const host = hostRef.current
    if (!host) return
    setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }))
    return keepKeys(host)
  }, [])
  useStyleSheets(root, launcherStyles)
  useStyleSheets(root, styles)
  useStyleSheets(container.ownerDocument, pageStyles)
  return createPortal(
    <div ref={hostRef} className="b44-root" data-theme={theme ?? pageTheme}>
      {root && createPortal(children, root)}
    </div>,
    container,
  )
}
