'use client'
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { useLoaded } from '../parts/internal/useLoaded.js'
import { useOutsidePress } from '../parts/internal/useOutsidePress.js'
import type { AgentChatMenuContent } from './AgentChatMenuContent.js'
import { MoreIcon } from './icons.js'

const loadPanel = () => import('./AgentChatMenuPanel.js')

/** One quiet button that discloses what else can be done with the conversation. Renders nothing where that is nothing. */
export function AgentChatMenu(content: AgentChatMenuContent) {
  const { search, exports, channels = [], items } = content
  const { moreActions, notLoaded } = useLabels()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const panel = useLoaded(isOpen, loadPanel)
  const placeRef = useRef<HTMLDivElement>(null)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const leave = () => setIsOpen(false)
  const onPointerDownCapture = useOutsidePress(isOpen, placeRef, leave)
  const close = () => {
    leave()
    buttonRef.current?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // a press on what takes no focus leaves nothing
    if (relatedTarget && !currentTarget.contains(relatedTarget)) leave()
  }
  if (!search && !exports && channels.length === 0 && !items) return null
  return (
    <div
      ref={placeRef}
      className="b44-menu"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerDownCapture={onPointerDownCapture}
    >
      <button
        ref={buttonRef}
        type="button"
        className="b44-icon-button"
        aria-label={moreActions}
        title={moreActions}
        aria-expanded={isOpen}
        aria-controls={isOpen && panel ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <MoreIcon />
      </button>
      {isOpen && panel && (
        <div id={id} role="group" aria-label={moreActions} className="b44-menu-panel">
          {panel === 'failed' ? (
            <p role="alert">{notLoaded}</p>
          ) : (
            <panel.value.AgentChatMenuPanel {...content} onDone={close} />
          )}
        </div>
      )}
    </div>
  )
}
