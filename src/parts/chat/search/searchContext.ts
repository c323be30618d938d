'use client'
import { createPartContext } from '../../internal/createPartContext.js'
import type { SearchSession } from './createSearchSession.js'

/** The search that is open. */
export const [SearchProvider, useSearch] =
  createPartContext<Pick<SearchSession, 'view' | 'ask' | 'go'>>('ChatSearch')
