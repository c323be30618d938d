'use client'
import { useUploadContext } from '../parts/fileDrop/uploadContext.js'
import { formatBytes } from '../parts/internal/formatBytes.js'
import { useLabels } from '../parts/internal/LabelsContext.js'

/** What may be dropped, and how large. */
export function FileDropWords() {
  const { upload } = useUploadContext('FileDropWords')
  const labels = useLabels()
  return (
    <p className="b44-drop-words">
      <strong>{labels.dropFiles}</strong>
      <span>{labels.fileDropHint(formatBytes(upload.maxSize, labels.locale))}</span>
    </p>
  )
}
