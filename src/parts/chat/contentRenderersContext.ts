'use client'
import { createContext } from 'react'
import type { ContentRenderer } from './defineContent.js'

/** Who draws content that is an object, the first that fits. */
export const ContentRenderersContext = createContext<readonly ContentRenderer[]>([])
