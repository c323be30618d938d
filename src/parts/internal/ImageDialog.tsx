'use client'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { PlainLink } from '../markdown/PlainLink.js'
import { ActionButton } from './ActionButton.js'
import { Dialog } from './Dialog.js'
import type { FoundImage } from './findImages.js'
import { useLabels } from './LabelsContext.js'

interface ImageDialogProps {
  images: readonly FoundImage[]
  /** The link of the one to begin with; has the focus again afterwards. */
  opener: HTMLElement
  onClose: () => void
}

/** A picture as large as the window lets it be, with the way to the others of its message. */
export function ImageDialog({ images, opener, onClose }: ImageDialogProps) {
  const labels = useLabels()
  const id = useId()
  const closeRef = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState(() => images.findIndex(({ link }) => link === opener))
  const image = images[place]
  if (!image) return null
  const number = (n: number) => n.toLocaleString(labels.locale)
  const go = (steps: number) => setPlace((place + steps + images.length) % images.length)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const isForwards = event.key === 'ArrowRight'
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    go(isForwards === isMirrored ? -1 : 1)
  }
  return (
    <Dialog
      className="b44-root b44-viewer"
      aria-labelledby={`${id}name`}
      opener={opener}
      initialFocus={closeRef}
      onClose={onClose}
      onKeyDown={press}
    >
      <div data-part="bar">
        <p id={`${id}name`} data-part="name">
          <bdi>{image.name}</bdi>
        </p>
        {images.length > 1 && (
          <p data-part="place" aria-live="polite">
            {labels.imageOf(number(place + 1), number(images.length))}
          </p>
        )}
        <PlainLink className="b44-button" href={image.href}>
          {labels.openOriginal}
        </PlainLink>
        <ActionButton ref={closeRef} className="b44-icon-button" label={labels.close} onPress={onClose}>
          <Drawing path="m4.5 4.5 7 7M11.5 4.5l-7 7" />
        </ActionButton>
      </div>
      <img key={image.href} src={image.href} alt={image.name} referrerPolicy="no-referrer" />
      {images.length > 1 && (
        <div data-part="steps">
          <ActionButton className="b44-icon-button" label={labels.previousImage} onPress={() => go(-1)}>
            <Drawing path="m10 4-4 4 4 4" />
          </ActionButton>
          <ActionButton className="b44-icon-button" label={labels.nextImage} onPress={() => go(1)}>
            <Drawing path="m6 4 4 4-4 4" />
          </ActionButton>
        </div>
      )}
    </Dialog>
  )
}

function Drawing({ path }: { path: string }) {
  return (
    <svg className="b44-icon" viewBox="0 0 16 16" aria-hidden focusable="false" data-mirrored="">
      <path d={path} />
    </svg>
  )
}
