'use client'
import { Markdown } from './Markdown.js'
import { useSmoothText } from './useSmoothText.js'

/** Markdown whose text is revealed evenly while it streams in. */
export function SmoothMarkdown({ text, isStreaming }: { text: string; isStreaming: boolean }) {
  return <Markdown text={useSmoothText(text, isStreaming)} isStreaming={isStreaming} />
}
