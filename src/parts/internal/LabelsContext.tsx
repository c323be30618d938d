'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { englishLabels } from '../englishLabels.js'
import type { Labels } from '../labels.js'
import { useShallowStable } from './useShallowStable.js'

const LabelsContext = createContext<Labels>(englishLabels)

/** The words in force here. */
export function useLabels(): Labels {
  return useContext(LabelsContext)
}

/** Puts some words in place of those in force above. */
export function LabelsProvider({
  labels,
  children,
}: {
  labels: Partial<Labels> | undefined
  children: ReactNode
}) {
  const inherited = useLabels()
  const replaced = useShallowStable(labels)
  const merged = useMemo(() => (replaced ? { ...inherited, ...replaced } : inherited), [inherited, replaced])
  return <LabelsContext.Provider value={merged}>{children}</LabelsContext.Provider>
}
