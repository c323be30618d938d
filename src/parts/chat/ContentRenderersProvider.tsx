'use client'
import type { ReactNode } from 'react'
import { useShallowStable } from '../internal/useShallowStable.js'
import { ContentRenderersContext } from './contentRenderersContext.js'
import type { ContentRenderer } from './defineContent.js'

interface ContentRenderersProviderProps {
  renderers: readonly ContentRenderer[] | undefined
  children: ReactNode
}

const NONE: readonly ContentRenderer[] = []

/** Gives the renderers of object content to the messages below. An array that is written inline costs nothing. */
export function ContentRenderersProvider({ renderers = NONE, children }: ContentRenderersProviderProps) {
  const stable = useShallowStable(renderers)
  return <ContentRenderersContext.Provider value={stable}>{children}</ContentRenderersContext.Provider>
}
