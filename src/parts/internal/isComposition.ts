import type { KeyboardEvent } from 'react'

/** Whether a key belongs to an IME, which is composing a word of it. */
export function isComposition(event: KeyboardEvent): boolean {
  // Safari ends the composition before it reports the key: only its code, 229, still tells. The cast is for the
  // linter, which knows no other use of this old property.
  const { keyCode } = event as { keyCode: number }
  return event.nativeEvent.isComposing || keyCode === 229
}
