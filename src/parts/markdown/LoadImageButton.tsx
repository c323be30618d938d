'use client'
import { useLabels } from '../internal/LabelsContext.js'

/** Loads a picture from elsewhere, which says to that host that it was read. */
export function LoadImageButton({ host, onLoad }: { host: string; onLoad: () => void }) {
  const labels = useLabels()
  return (
    <button type="button" aria-label={labels.loadImageFrom(host)} onClick={onLoad}>
      {labels.loadImage}
    </button>
  )
}
