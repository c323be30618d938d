'use client'
import { useLabels } from './LabelsContext.js'
import { readableName, splitName } from './readableName.js'

/** A file's name as it can be trusted: isolated from the text about it, its end kept apart, whole in its title. */
export function FileName({ name }: { name: string }) {
  const labels = useLabels()
  const readable = readableName(name, labels.unnamedFile)
  const { start, end } = splitName(readable)
  return (
    <bdi title={readable}>
      {start && <span data-part="name-start">{start}</span>}
      <span data-part="name-end">{end}</span>
    </bdi>
  )
}
