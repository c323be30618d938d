'use client'
import { useCallback, useMemo } from 'react'
import { indentJson } from './indentJson.js'
import { LongText } from './LongText.js'
import { parseJson } from './parseJson.js'

/** JSON text laid out over lines, and any other text as it is. */
export function JsonTextView({ text, label }: { text: string; label: string }) {
  const isJson = useMemo(() => parseJson(text).ok, [text])
  const read = useCallback((limit: number) => (isJson ? indentJson(text, limit) : text), [isJson, text])
  return <LongText read={read} label={label} />
}
