'use client'
import { useCallback, useContext, useState } from 'react'
import { ChoiceScopeContext } from './ChoiceScopeContext.js'
import { ReaderChoicesContext } from './ReaderChoicesContext.js'

/** What the reader chose for this thing, if they did, also before it was last taken out of the page. */
export function useReaderChoice(name: string): [chosen: boolean | undefined, choose: (to: boolean) => void] {
  const choices = useContext(ReaderChoicesContext)
  const key = `${useContext(ChoiceScopeContext)} ${name}`
  const [chosen, setChosen] = useState(() => choices?.get(key))
  const choose = useCallback(
    (to: boolean) => {
      choices?.set(key, to)
      setChosen(to)
    },
    [choices, key],
  )
  return [chosen, choose]
}
