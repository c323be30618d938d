'use client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ShadowPlace, ShadowPlaceProps } from './ShadowPlace.js'

/** A `ShadowPlace` once it is loaded, apart from what every page has to load. */
export function IsolatedPlace(props: ShadowPlaceProps) {
  const [loaded, setLoaded] = useState<{ Place: typeof ShadowPlace | undefined }>()
  useEffect(() => {
    import('./ShadowPlace.js').then(
      ({ ShadowPlace }) => setLoaded({ Place: ShadowPlace }),
      () => setLoaded({ Place: undefined }),
    )
  }, [])
  if (!loaded) return null
  const { Place } = loaded
  // where it can't be had, the widget works in the page itself
  return Place ? <Place {...props} /> : createPortal(props.children, props.container)
}
