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
  const [dialog, setDialog] = useState<OpenDialog>()
  const close = useCallback(() => setDialog(undefined), [])
  return (
    <>
      <DialogPlaceContext.Provider value={setDialog}>{children}</DialogPlaceContext.Provider>
      {dialog && createPortal(dialog.render(close), findRoot(dialog.opener))}
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
