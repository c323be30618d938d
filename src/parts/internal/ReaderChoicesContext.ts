'use client'
import { createContext } from 'react'

/**
 * What the reader has opened and closed, by a name of the thing: kept for as long as its owner lives, though what it is
 * about leaves the page. Without an owner nothing is kept.
 */
export const ReaderChoicesContext = createContext<Map<string, boolean> | null>(null)
