'use client'
import { useCallback, useContext, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { DialogPlaceContext, type OpenDialog } from './dialogPlaceContext.js'

/**
 * Where the dialogs of what is below are kept: above a text's blocks and a list's rows, so that none goes away while
 * these change. Within another such place it is that one.
 */
export function DialogPlace({ children }: { children: ReactNode }) {
  const above = useContext(DialogPlaceContext)
  return above ? <>{children}</> : <OwnPlace>{children}</OwnPlace>
}

function OwnPlace({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<{ dialog: OpenDialog; root: Element | DocumentFragment }>()
  // where it is found now: what it was opened from may leave the page while it is open
  const open = useCallback((dialog: OpenDialog) => setOpened({ dialog, root: findRoot(dialog.opener) }), [])
  const close = useCallback(() => setOpened(undefined), [])
  return (
    <>
      <DialogPlaceContext.Provider value={open}>{children}</DialogPlaceContext.Provider>
      {opened && createPortal(opened.dialog.render(close), opened.root)}
    </>
  )
}

/**
 * The outermost element of ours, whose look a dialog is to have: further in, it would have that of a message. Where
 * nothing is ours, the end of the page or of the shadow that it is in.
 */
function findRoot(opener: HTMLElement): Element | DocumentFragment {
  let root = opener.closest('.b44-root')
  for (let next = root; next; next = next.parentElement?.closest('.b44-root') ?? null) root = next
  if (root) return root
  const tree = opener.getRootNode()
  return tree instanceof ShadowRoot ? tree : opener.ownerDocument.body
}
