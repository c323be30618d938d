'use client'
import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ShadowPlace, ShadowPlaceProps } from './ShadowPlace.js'

/** A `ShadowPlace` once it is loaded, apart from what every page has to load. */
export function IsolatedPlace(props: ShadowPlaceProps) {
  const [loaded, setLoaded] = useState<{ Place: typeof ShadowPlace | undefined }>()
  const load = useCallback(() => {
    import('./ShadowPlace.js').then(
      ({ ShadowPlace }) => setLoaded({ Place: ShadowPlace }),
      () => setLoaded({ Place: undefined }),
    )
  }, [])
  useEffect(load, [load])
  if (!loaded) return null
  const { Place } = loaded
  if (Place) return <Place {...props} />
  // where it can't be had, the widget works in the page itself, and each press asks for it again
  return createPortal(<div onClickCapture={load}>{props.children}</div>, props.container)
}
