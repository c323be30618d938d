'use client'
import { forwardRef, type ReactNode } from 'react'
import type { WidgetWords } from './WidgetWords.js'

interface WidgetLauncherProps {
  words: WidgetWords
  isOpen: boolean
  panelId: string
  unread: number
  icon: ReactNode
  onToggle: () => void
  /** It is about to be pressed. */
  onNear: () => void
}

/** The round button in the corner. Shows `data-state` (`open` or `closed`). */
export const WidgetLauncher = forwardRef<HTMLButtonElement, WidgetLauncherProps>(function WidgetLauncher(
  { words, isOpen, panelId, unread, icon, onToggle, onNear },
  ref,
) {
  const isNews = unread > 0 && !isOpen
  const news = isNews ? words.newMessages(unread) : ''
  const label = isOpen ? words.closeChat : words.openChat
  return (
    <>
      <button
        ref={ref}
        type="button"
        className="b44-launcher"
        data-state={isOpen ? 'open' : 'closed'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={isNews ? `${label}, ${news}` : label}
        onClick={onToggle}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && isOpen) onToggle()
        }}
        onPointerEnter={onNear}
        onFocus={onNear}
      >
        <span className="b44-launcher-icon" data-for="closed" aria-hidden>
          {icon ?? <Drawing path="M13.5 7.4a5.5 5.2 0 0 1-8 4.6l-3 .9.9-2.6a5.5 5.2 0 1 1 10.1-2.9Z" />}
        </span>
        <span className="b44-launcher-icon" data-for="open" aria-hidden>
          <Drawing path="m4 6.2 4 4 4-4" />
        </span>
        {isNews && (
          <span className="b44-launcher-badge" aria-hidden>
            {unread > 9 ? '9+' : unread}
          </span>
        )}
      </button>
      <span className="b44-widget-news" role="status">
        {news}
      </span>
    </>
  )
})

function Drawing({ path }: { path: string }) {
  return (
    <svg className="b44-icon" viewBox="0 0 16 16" focusable="false">
      <path d={path} />
    </svg>
  )
}
