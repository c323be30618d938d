'use client'
import { useLabels } from './LabelsContext.js'
import { cutMiddle, readableName } from './readableName.js'

/** A file's name as it can be trusted: isolated from the text about it, its end in sight, whole in its title. */
export function FileName({ name }: { name: string }) {
  const labels = useLabels()
  const readable = readableName(name, labels.unnamedFile)
  return <bdi title={readable}>{cutMiddle(readable)}</bdi>
}
