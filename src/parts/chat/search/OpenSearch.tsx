'use client'
import { forwardRef, useRef, type KeyboardEvent } from 'react'
import { composeEventHandlers } from '../../internal/composeEventHandlers.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { Form } from '../../internal/elements.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useMergedRef } from '../../internal/useMergedRef.js'
import { useChatTools } from '../chatContext.js'
import { SearchProvider } from './searchContext.js'
import { useReturnFocus } from './useReturnFocus.js'
import { useSearchSession } from './useSearchSession.js'

/** The search while it is open. */
export const OpenSearch = forwardRef<HTMLFormElement, PartProps<'form'>>(function OpenSearch(
  { onSubmit, onKeyDown, children, ...props },
  ref,
) {
  const { search } = useChatTools('ChatSearch')
  const labels = useLabels()
  const formRef = useRef<HTMLFormElement>(null)
  const mergedRef = useMergedRef(ref, formRef)
  useReturnFocus('ChatSearch', formRef)
  const session = useSearchSession('ChatSearch', formRef)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isInField = event.target === search.inputRef.current
    if (event.key === 'Escape') search.close()
    else if (event.key === 'Enter' && isInField) session?.go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <SearchProvider value={session}>
      <Form
        role="search"
        aria-label={labels.searchConversation}
        {...props}
        ref={mergedRef}
        onSubmit={composeEventHandlers(onSubmit, (event) => event.preventDefault())}
        onKeyDown={composeEventHandlers(onKeyDown, press)}
      >
        {session && children}
      </Form>
    </SearchProvider>
  )
})
