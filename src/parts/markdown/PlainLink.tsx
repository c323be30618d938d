'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'

/** A link that opens beside the page and tells it nothing. */
export const PlainLink = forwardRef<HTMLAnchorElement, ComponentPropsWithoutRef<'a'>>(
  function PlainLink(props, ref) {
    return <a {...props} ref={ref} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" />
  },
)
