'use client'
import { useEffect, useState } from 'react'
import type { CodeHighlighter, CodeToken } from './codeOptions.js'
import { useCodeOptions } from './CodeOptionsContext.js'

/** More than this is a file rather than an example, and colouring it would be felt. */
const LONGEST = 20_000

interface Done {
  highlighter: CodeHighlighter
  code: string
  language: string
  tokens: readonly CodeToken[]
}

/** The pieces of a code that is there in full, once they are known. Without an effect there are none: on a server. */
export function useCodeTokens(code: string, language: string, isOpen: boolean): Done['tokens'] | undefined {
  const { highlighter } = useCodeOptions()
  const [done, setDone] = useState<Done>()
  const wanted = isOpen || language === '' || code.length > LONGEST ? undefined : highlighter
  useEffect(() => {
    if (!wanted) return
    let isGone = false
    const read = async () => {
      const tokens = await wanted(code, language)
      // nothing may be lost by colours
      const isWhole = tokens?.map(({ text }) => text).join('') === code
      if (tokens && isWhole && !isGone) setDone({ highlighter: wanted, code, language, tokens })
    }
    // what can't be coloured stays as it is
    read().catch(() => {})
    return () => {
      isGone = true
    }
  }, [wanted, code, language])
  const isDone = done?.highlighter === wanted && done?.code === code && done.language === language
  return isDone ? done.tokens : undefined
}
