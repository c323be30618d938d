'use client'
import { forwardRef, type ChangeEvent } from 'react'
import { useIsomorphicLayoutEffect } from '../../../hooks/useIsomorphicLayoutEffect.js'
import { composeEventHandlers } from '../../internal/composeEventHandlers.js'
import { createElementPart, type PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useMergedRef } from '../../internal/useMergedRef.js'
import { useChatTools } from '../chatContext.js'
import { useSearch } from './searchContext.js'

/** The props of `ChatSearchInput`. It keeps its own value. */
export type ChatSearchInputProps = Omit<PartProps<'input'>, 'value' | 'defaultValue'>

const Input = createElementPart('input')

/** What is looked for. Has the focus once the search opens. */
export const ChatSearchInput = forwardRef<HTMLInputElement, ChatSearchInputProps>(function ChatSearchInput(
  { onChange, ...props },
  ref,
) {
  const { ask } = useSearch('ChatSearchInput')
  const { inputRef } = useChatTools('ChatSearchInput').search
  const labels = useLabels()
  const mergedRef = useMergedRef(ref, inputRef)
  useIsomorphicLayoutEffect(() => inputRef.current?.focus({ preventScroll: true }), [inputRef])
  return (
    <Input
      type="search"
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="search"
      aria-label={labels.searchConversation}
      placeholder={labels.searchConversation}
      {...props}
      ref={mergedRef}
      onChange={composeEventHandlers(onChange, (event: ChangeEvent<HTMLInputElement>) =>
        ask(event.target.value),
      )}
    />
  )
})
