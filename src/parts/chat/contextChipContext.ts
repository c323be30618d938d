'use client'
import type { RegisteredContext } from '../../cache/contexts/contexts.js'
import { createPartContext } from '../internal/createPartContext.js'
import { plainWords } from '../internal/plainWords.js'

export const [ContextChipProvider, useContextChip] = createPartContext<RegisteredContext>('ChatContextChip')

/** What a chip says, and its button is named after. */
export function nameOfContext({ type, message, label }: RegisteredContext): string {
  return label ?? message ?? plainWords(type)
}
