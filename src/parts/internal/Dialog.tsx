'use client'
import {
  useLayoutEffect,
  useRef,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { composeEventHandlers } from './composeEventHandlers.js'
import { useScrollLock } from './useScrollLock.js'

interface DialogProps extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open' | 'onClose'> {
  /** Has the focus again afterwards. */
  opener: HTMLElement
  /** Has the focus at first. */
  initialFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/**
 * A modal dialog, on the platform's own: in the top layer, with the page behind it inert. Fills the window, so that a
 * press beside what it holds is one on itself, and closes it as Escape does.
 */
export function Dialog({ opener, initialFocus, onClose, onKeyDown, ...props }: DialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const wasPressed = useRef(false)
  useScrollLock()
  useLayoutEffect(() => {
    const dialog = dialogRef.current
    if (!dialog) return
    showModal(dialog)
    initialFocus.current?.focus({ preventScroll: true })
    return () => {
      close(dialog)
      focusAgain(opener, dialog)
    }
  }, [initialFocus, opener])

  const isBeside = ({ target, currentTarget }: SyntheticEvent) => target === currentTarget
  const press = (event: KeyboardEvent<HTMLDialogElement>) => {
    if (event.key === 'Tab') keepWithin(event)
    if (event.key !== 'Escape') return
    // it is nobody else's: whatever this dialog stands in stays open
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      aria-modal
      {...props}
      ref={dialogRef}
      onKeyDown={composeEventHandlers(onKeyDown, press)}
      onPointerDown={(event) => (wasPressed.current = isBeside(event))}
      onClick={(event) => {
        // a selection may end beside what it began in
        if (wasPressed.current && isBeside(event)) onClose()
      }}
      onCancel={(event) => {
        // a file input says the same when nothing was chosen
        if (!isBeside(event)) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        if (isBeside(event) && !event.currentTarget.open) onClose()
      }}
    />
  )
}

/** Where there is no such thing, as in a test of an app in jsdom, it is open all the same. */
function showModal(dialog: HTMLDialogElement & { showModal?: () => void }) {
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
}

function close(dialog: HTMLDialogElement & { close?: () => void }) {
  if (typeof dialog.close === 'function') dialog.close()
  else dialog.removeAttribute('open')
}

/** What has left the page has no focus to get: then the person goes on where they write, or at least in what is ours. */
function focusAgain(opener: HTMLElement, dialog: HTMLElement) {
  const own = dialog.parentElement?.closest<HTMLElement>('.b44-root')
  const place = opener.isConnected ? opener : [...(own?.querySelectorAll('textarea') ?? [])].at(-1)
  if (place) place.focus({ preventScroll: true })
  else if (own) focusItself(own)
}

function focusItself(root: HTMLElement) {
  if (!root.hasAttribute('tabindex')) {
    root.tabIndex = -1
    root.addEventListener('blur', () => root.removeAttribute('tabindex'), { once: true })
  }
  root.focus({ preventScroll: true })
}

/** From the last one to the first and back: the browser alone would leave the page. */
function keepWithin(event: KeyboardEvent<HTMLDialogElement>) {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)]
  const [from, to] = event.shiftKey ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)]
  if (event.target !== from && event.target !== event.currentTarget) return
  event.preventDefault()
  to?.focus()
}

const STOPS = ':is(a[href], button:not(:disabled), [tabindex="0"])'
