'use client'
import { useCallback, useState, type ReactNode } from 'react'
import { useLabels } from '../internal/LabelsContext.js'
import { readLook, type Look } from '../internal/readLook.js'
import type { LinkDialog } from './LinkDialog.js'
import { LinkGuardContext } from './linkGuardContext.js'

interface Question {
  url: URL
  link: HTMLElement
  look: Look
  Dialog: typeof LinkDialog
}

/**
 * Asks before a link of the text leads elsewhere. It stands above the text's blocks, so that no question goes away
 * while they change, and its dialog is loaded with the first question.
 */
export function LinkGuard({ children }: { children: ReactNode }) {
  const { linkTitle, linkExplained } = useLabels()
  const [question, setQuestion] = useState<Question>()
  const ask = useCallback(
    (url: URL, link: HTMLElement) => {
      import('./LinkDialog.js').then(
        ({ LinkDialog }) => setQuestion({ url, link, look: readLook(link), Dialog: LinkDialog }),
        // offline, or deployed anew since: the browser can ask too
        () => {
          const isSure = window.confirm(`${linkTitle}\n${linkExplained}\n\n${url.host}\n\n${url.href}`)
          if (isSure) window.open(url.href, '_blank', 'noopener,noreferrer')
        },
      )
    },
    [linkTitle, linkExplained],
  )
  const close = useCallback(() => setQuestion(undefined), [])
  return (
    <>
      <LinkGuardContext.Provider value={ask}>{children}</LinkGuardContext.Provider>
      {question && (
        <question.Dialog url={question.url} link={question.link} look={question.look} onClose={close} />
      )}
    </>
  )
}
