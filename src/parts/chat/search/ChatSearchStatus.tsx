'use client'
import { forwardRef } from 'react'
import { useStore } from '../../../hooks/useStore.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { Span } from '../../internal/elements.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useSearch } from './searchContext.js'

/** The props of `ChatSearchStatus`. It has its own words. */
export type ChatSearchStatusProps = Omit<PartProps<'span'>, 'children' | 'asChild'>

/** How much was found and where one is, such as "3 of 12": read aloud once the typing pauses. Shows `data-state`: `idle`, `none` or `found`. */
export const ChatSearchStatus = forwardRef<HTMLSpanElement, ChatSearchStatusProps>(
  function ChatSearchStatus(props, ref) {
    const { isAsked, place, total } = useStore(useSearch('ChatSearchStatus').view)
    const labels = useLabels()
    const state = !isAsked ? 'idle' : total === 0 ? 'none' : 'found'
    const number = (n: number) => n.toLocaleString(labels.locale)
    const found = place === 0 ? labels.searchMatches(total) : labels.searchPlace(number(place), number(total))
    const words = { idle: '', none: labels.searchFoundNothing, found }[state]
    return (
      <Span role="status" dir="auto" {...props} ref={ref} data-state={state}>
        {words}
      </Span>
    )
  },
)
