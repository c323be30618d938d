'use client'
import { useCallback, useContext, useState } from 'react'
import { ReaderChoicesContext } from './ReaderChoicesContext.js'

/** What the reader chose for this thing, if they did, also before it was last taken out of the page. */
export function useReaderChoice(name: string): [chosen: boolean | undefined, choose: (to: boolean) => void] {
  const choices = useContext(ReaderChoicesContext)
  const [chosen, setChosen] = useState(() => choices?.get(name))
  const choose = useCallback(
    (to: boolean) => {
      choices?.set(name, to)
      setChosen(to)
    },
    [choices, name],
  )
  return [chosen, choose]
}
