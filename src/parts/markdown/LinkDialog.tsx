'use client'
import { useId, useRef } from 'react'
import { Dialog } from '../internal/Dialog.js'
import { useLabels } from '../internal/LabelsContext.js'

interface LinkDialogProps {
  url: URL
  /** Has the focus again afterwards. */
  link: HTMLElement
  onClose: () => void
}

/** Shows where a link really leads, and leaves it to the reader. */
export function LinkDialog({ url, link, onClose }: LinkDialogProps) {
  const labels = useLabels()
  const id = useId()
  const cancelRef = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      className="b44-root b44-backdrop"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}about`}
      opener={link}
      initialFocus={cancelRef}
      onClose={onClose}
    >
      <div className="b44-dialog">
        <h2 id={`${id}title`}>{labels.linkTitle}</h2>
        <div id={`${id}about`}>
          <p>{labels.linkExplained}</p>
          <p data-part="host">
            <bdi dir="ltr">{url.host}</bdi>
          </p>
        </div>
        {/* a scroller must be reachable by keyboard */}
        <p data-part="address" dir="ltr" tabIndex={0} role="group" aria-label={labels.linkAddress}>
          <bdi>{url.href}</bdi>
        </p>
        <div data-part="actions">
          <button ref={cancelRef} type="button" className="b44-button" onClick={onClose}>
            {labels.cancel}
          </button>
          <a
            className="b44-button"
            href={url.href}
            target="_blank"
            rel="noopener noreferrer"
            referrerPolicy="no-referrer"
            onClick={onClose}
            onAuxClick={onClose}
          >
            {labels.openLink}
          </a>
        </div>
      </div>
    </Dialog>
  )
}
