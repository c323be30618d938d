'use client'
import { createContext } from 'react'

/** Whether this is part of a link, in which no other may be. */
export const InsideLinkContext = createContext(false)
