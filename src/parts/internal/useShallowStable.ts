'use client'
import { useState } from 'react'
import { shallowEqual } from './shallowEqual.js'

/** The same object for as long as its values are the same, so that an inline object costs nothing. */
export function useShallowStable<T extends object | undefined>(value: T): T {
  const [stable, setStable] = useState(value)
  if (shallowEqual(stable, value)) return stable
  setStable(value)
  return value
}
