'use client'
import { useMemo } from 'react'
import { JudgedMarkdown } from './JudgedMarkdown.js'
import { looksHostile } from './looksHostile.js'
import { useSmoothText } from './useSmoothText.js'

/** Markdown whose text is revealed evenly while it streams in. */
export function SmoothMarkdown({ text, isStreaming }: { text: string; isStreaming: boolean }) {
  // all that came is judged, once, and not what is shown of it in each frame
  const isHostile = useMemo(() => looksHostile(text), [text])
  const shown = useSmoothText(text, isStreaming)
  return <JudgedMarkdown text={shown} isStreaming={isStreaming} isHostile={isHostile} />
}
