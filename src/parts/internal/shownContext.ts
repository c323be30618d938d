'use client'
import { createContext } from 'react'

/** False while what is below is kept but hidden, as in a widget that was closed: nobody reads it. */
export const ShownContext = createContext(true)
