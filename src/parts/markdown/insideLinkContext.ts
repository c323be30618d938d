'use client'
import { createContext } from 'react'

/** A link, for what stands in it: no other may, nor a button. */
export interface SurroundingLink {
  /** The addresses of the pictures that the reader wants to see. */
  wanted: ReadonlySet<string>
  /** Offers to load a picture, behind the link. Returns what takes that back. */
  offer: (picture: URL) => () => void
}

/** The link that this is a part of. */
export const InsideLinkContext = createContext<SurroundingLink | undefined>(undefined)
