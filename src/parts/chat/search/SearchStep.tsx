'use client'
import { forwardRef } from 'react'
import { useStore } from '../../../hooks/useStore.js'
import { ActionButton } from '../../internal/ActionButton.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { useSearch } from './searchContext.js'

interface SearchStepProps extends PartProps<'button'> {
  partName: string
  words: string
  steps: number
}

/** Goes some matches on or back, where there are any. */
export const SearchStep = forwardRef<HTMLButtonElement, SearchStepProps>(function SearchStep(
  { partName, words, steps, ...props },
  ref,
) {
  const { view, go } = useSearch(partName)
  const { total } = useStore(view)
  return <ActionButton label={words} disabled={total === 0} {...props} ref={ref} onPress={() => go(steps)} />
})
