'use client'
import { useEffect, useState, type RefObject } from 'react'
import { useLabels } from '../internal/LabelsContext.js'

const SAID_FOR_MS = 2000

interface CopyButtonProps {
  text: string
  /** Selected where the clipboard can't be written, so that the keyboard can copy it. */
  codeRef: RefObject<HTMLElement | null>
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, codeRef }: CopyButtonProps) {
  const labels = useLabels()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [state])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      if (codeRef.current) getSelection()?.selectAllChildren(codeRef.current)
      setState('failed')
    }
  }
  const words = { idle: labels.copy, copied: labels.copied, failed: labels.copyFailed }
  return (
    <button type="button" data-state={state} onClick={() => void copy()}>
      {words[state]}
    </button>
  )
}
