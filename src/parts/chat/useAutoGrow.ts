'use client'
import type { RefObject } from 'react'
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js'

/** Makes a textarea as high as its text, where CSS (`field-sizing: content`) can't. Its `max-block-size` still holds. */
export function useAutoGrow(ref: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useIsomorphicLayoutEffect(() => {
    const textarea = ref.current
    if (!textarea || Reflect.has(textarea.style, 'fieldSizing')) return
    textarea.style.blockSize = 'auto'
    textarea.style.blockSize = `${textarea.scrollHeight}px`
  }, [ref, text])
}
