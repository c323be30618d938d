'use client'
import { createContext } from 'react'

/** What a reader's choices are about, such as one message: names need to differ within it only. */
export const ChoiceScopeContext = createContext('')
