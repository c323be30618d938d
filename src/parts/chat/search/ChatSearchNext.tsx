'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { SearchStep } from './SearchStep.js'

/** The props of `ChatSearchNext`. */
export type ChatSearchNextProps = PartProps<'button'>

/** Goes to the next match, round and round. Disabled where there is none. */
export const ChatSearchNext = forwardRef<HTMLButtonElement, ChatSearchNextProps>(
  function ChatSearchNext(props, ref) {
    const { searchNext } = useLabels()
    return <SearchStep partName="ChatSearchNext" words={searchNext} steps={1} {...props} ref={ref} />
  },
)
