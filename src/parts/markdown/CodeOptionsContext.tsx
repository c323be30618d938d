'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useShallowStable } from '../internal/useShallowStable.js'
import type { CodeOptions } from './codeOptions.js'

const NONE: CodeOptions = {}

const CodeOptionsContext = createContext(NONE)

/** How code is shown here. */
export function useCodeOptions(): CodeOptions {
  return useContext(CodeOptionsContext)
}

/** Puts options in place of those in force above; one that isn't given stays. */
export function CodeOptionsProvider({
  highlighter,
  codeRenderers,
  children,
}: CodeOptions & { children: ReactNode }) {
  const inherited = useCodeOptions()
  const highlight = highlighter ?? inherited.highlighter
  const renderers = useShallowStable(codeRenderers ?? inherited.codeRenderers)
  const options = useMemo(
    () => ({ highlighter: highlight, codeRenderers: renderers }),
    [highlight, renderers],
  )
  return <CodeOptionsContext.Provider value={options}>{children}</CodeOptionsContext.Provider>
}
