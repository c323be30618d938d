'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { SearchStep } from './SearchStep.js'

/** The props of `ChatSearchPrevious`. */
export type ChatSearchPreviousProps = PartProps<'button'>

/** Goes to the previous match, round and round. Disabled where there is none. */
export const ChatSearchPrevious = forwardRef<HTMLButtonElement, ChatSearchPreviousProps>(
  function ChatSearchPrevious(props, ref) {
    const { searchPrevious } = useLabels()
    return <SearchStep partName="ChatSearchPrevious" words={searchPrevious} steps={-1} {...props} ref={ref} />
  },
)
