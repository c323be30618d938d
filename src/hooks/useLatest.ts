'use client'
import { useLayoutEffect, useRef, type RefObject } from 'react'

/** A ref to the value of the last render that was committed, for callbacks that keep their identity. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value)
  useLayoutEffect(() => {
    ref.current = value
  })
  return ref
}
