'use client'
import type { RefObject } from 'react'
import { useLabels } from '../internal/LabelsContext.js'
import { useCopy } from '../internal/useCopy.js'

interface CopyButtonProps {
  text: string
  /** Selected where the clipboard can't be written, so that the keyboard can copy it. */
  codeRef: RefObject<HTMLElement | null>
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, codeRef }: CopyButtonProps) {
  const labels = useLabels()
  const { state, copy } = useCopy(() => {
    if (codeRef.current) getSelection()?.selectAllChildren(codeRef.current)
  })
  const words = { idle: labels.copy, copied: labels.copied, failed: labels.copyFailed }
  return (
    <button type="button" data-state={state} onClick={() => void copy(text)}>
      {words[state]}
    </button>
  )
}
