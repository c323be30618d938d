'use client'
import { createContext, type RefObject } from 'react'

/** The element that scrolls, for those within it. Null outside of a `ChatViewport`. */
export const ViewportContext = createContext<RefObject<HTMLElement | null> | null>(null)
