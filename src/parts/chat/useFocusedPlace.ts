'use client'
import { useMemo, useState, type FocusEvent } from 'react'
import type { MessageRow } from '../../cache/rows.js'

/** Knows the row of history that has the focus: one that is taken out of the page would drop it. */
export function useFocusedPlace(rows: readonly MessageRow[]) {
  const [focused, setFocused] = useState<string>()
  const places = useMemo(() => {
    const place = focused === undefined ? -1 : rows.findIndex(({ key }) => key === focused)
    return place === -1 ? [] : [place]
  }, [focused, rows])
  return {
    places,
    onFocus({ target }: FocusEvent) {
      const place = target.closest('[data-history-place]')?.getAttribute('data-history-place')
      setFocused(place ? rows[Number(place)]?.key : undefined)
    },
    onBlur: () => setFocused(undefined),
  }
}
