'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { useRef } from 'react'
import { useLabels } from '../internal/LabelsContext.js'
import type { Look } from '../internal/readLook.js'
import { useScrollLock } from '../internal/useScrollLock.js'

interface LinkDialogProps {
  url: URL
  /** Has the focus again afterwards. */
  link: HTMLElement
  look: Look
  onClose: () => void
}

/**
 * Shows where a link really leads, and leaves it to the reader. The backdrop is our own: Radix's writes a `<style>`,
 * which a strict CSP refuses.
 */
export function LinkDialog({ url, link, look, onClose }: LinkDialogProps) {
  const labels = useLabels()
  const cancelRef = useRef<HTMLButtonElement>(null)
  useScrollLock()
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <div className="b44-root b44-backdrop" data-theme={look.theme} dir={look.direction}>
          <Dialog.Content
            className="b44-dialog"
            onOpenAutoFocus={(event) => {
              event.preventDefault()
              cancelRef.current?.focus()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              link.focus({ preventScroll: true })
            }}
          >
            <Dialog.Title>{labels.linkTitle}</Dialog.Title>
            <Dialog.Description asChild>
              <div>
                <p>{labels.linkExplained}</p>
                <p data-part="host">
                  <bdi dir="ltr">{url.host}</bdi>
                </p>
              </div>
            </Dialog.Description>
            {/* a scroller must be reachable by keyboard */}
            <p data-part="address" dir="ltr" tabIndex={0} role="group" aria-label={labels.linkAddress}>
              <bdi>{url.href}</bdi>
            </p>
            <div data-part="actions">
              <Dialog.Close ref={cancelRef} className="b44-button">
                {labels.cancel}
              </Dialog.Close>
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
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
