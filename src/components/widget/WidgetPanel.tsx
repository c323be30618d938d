'use client'
import {
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { focusedIn } from '../../parts/internal/focusedIn.js'
import { isComposition } from '../../parts/internal/isComposition.js'
import { useScrollLock } from '../../parts/internal/useScrollLock.js'
import { useSeenPart } from './useSeenPart.js'
import { WidgetClose } from './WidgetClose.js'

interface WidgetPanelProps {
  id: string
  label: string
  isOpen: boolean
  mode: 'floating' | 'side' | 'sheet'
  launcherRef: RefObject<HTMLElement | null>
  /** Puts the focus where the person goes on, when there is such a place. */
  onFocus: () => void
  /** Whether what it holds is there. */
  isReady: boolean
  /** Names the button that closes it, which stands whatever else the panel holds. */
  closeLabel: string
  onClose: () => void
  children: ReactNode
}

/**
 * What the launcher opens: beside the page, or before all of a small one, which is inert then. Shows `data-mode`
 * (`floating`, `side` or `sheet`). Closed, it keeps what it holds.
 */
export function WidgetPanel({
  id,
  label,
  isOpen,
  mode,
  launcherRef,
  onFocus,
  isReady,
  closeLabel,
  onClose,
  children,
}: WidgetPanelProps) {
  const panelRef = useRef<HTMLDialogElement>(null)
  const wasOpen = useRef(isOpen)
  const isFocusDue = useRef(false)
  const isSheet = mode === 'sheet'
  useScrollLock(isOpen && isSheet)
  useSeenPart(panelRef, isOpen && isSheet)
  useLayoutEffect(() => {
    const panel = panelRef.current
    if (!panel || !isOpen) return
    const focused = focusWithin(panel)
    show(panel, isSheet)
    // it moves when the window becomes small, or large again
    if (focused) focused.focus({ preventScroll: true })
    return () => hide(panel, isSheet)
  }, [isOpen, isSheet])
  useLayoutEffect(() => {
    const panel = panelRef.current
    // one that is open from the start leaves the focus where it is
    if (!panel || wasOpen.current === isOpen) return
    wasOpen.current = isOpen
    isFocusDue.current = isOpen
    if (isOpen) panel.focus({ preventScroll: true })
    else if (!isFocusElsewhere(panel)) launcherRef.current?.focus({ preventScroll: true })
  }, [isOpen, launcherRef])
  useLayoutEffect(() => {
    const panel = panelRef.current
    if (!panel || !isReady || !isOpen || !isFocusDue.current) return
    isFocusDue.current = false
    // whoever went on elsewhere while it loaded stays there
    if (!isFocusElsewhere(panel)) onFocus()
  }, [isOpen, isReady, onFocus])

  const close = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  const press = (event: KeyboardEvent) => {
    // what is open within has taken it, or an IME
    if (event.key !== 'Escape' || event.defaultPrevented || isComposition(event)) return
    close(event)
  }
  return (
    <dialog
      ref={panelRef}
      id={id}
      className="b44-panel"
      aria-label={label}
      tabIndex={-1}
      data-mode={mode}
      onKeyDown={press}
      onCancel={(event) => {
        // a file input says the same when nothing was chosen
        if (event.target === event.currentTarget) close(event)
      }}
    >
      <WidgetClose label={closeLabel} onClose={onClose} />
      {children}
    </dialog>
  )
}

type Panel = HTMLDialogElement & { showModal?: () => void; close?: () => void }

function show(panel: Panel, isModal: boolean) {
  // a panel that opens by itself must not take the focus, as `show()` would
  if (!isModal || typeof panel.showModal !== 'function') panel.setAttribute('open', '')
  else if (!panel.open) panel.showModal()
}

function hide(panel: Panel, isModal: boolean) {
  if (isModal && typeof panel.close === 'function') panel.close()
  else panel.removeAttribute('open')
}

function focusWithin(panel: HTMLElement): HTMLElement | undefined {
  const focused = focusedIn(panel)
  return focused && panel.contains(focused) ? focused : undefined
}

/** Whether the person is somewhere else in the page. */
function isFocusElsewhere(panel: HTMLElement): boolean {
  const { activeElement, body } = panel.ownerDocument
  return !focusWithin(panel) && activeElement !== null && activeElement !== body
}
