'use client'
import { useCallback, useMemo } from 'react'
import { indentJson } from './indentJson.js'
import { LongText } from './LongText.js'
import { stringifyJson } from './stringifyJson.js'
import { useLabels } from './LabelsContext.js'

/** Any JSON value as text that can be read, whatever its size or depth. */
export function JsonView({ value }: { value: unknown }) {
  const labels = useLabels()
  const json = useMemo(() => stringifyJson(value), [value])
  const read = useCallback((limit: number) => indentJson(json, limit), [json])
  return <LongText read={read} label={labels.code} />
}
