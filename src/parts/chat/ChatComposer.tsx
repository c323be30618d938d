'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Form } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useStore } from '../../hooks/useStore.js'
import { useChatTools } from './chatContext.js'

/** The props of `ChatComposer`. */
export type ChatComposerProps = PartProps<'form'>

/** The form in which a message is written. Shows `data-state`: `waiting` while a Send waits for files, else `idle`. */
export const ChatComposer = forwardRef<HTMLFormElement, ChatComposerProps>(function ChatComposer(
  { onSubmit, ...props },
  ref,
) {
  const { composer, focusInput } = useChatTools('ChatComposer')
  const isWaiting = useStore(composer.isWaiting)
  const labels = useLabels()
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    composer.submit()
    focusInput()
  }
  return (
    <Form
      aria-label={labels.composer}
      {...props}
      ref={ref}
      onSubmit={composeEventHandlers(onSubmit, submit)}
      data-state={isWaiting ? 'waiting' : 'idle'}
    />
  )
})
