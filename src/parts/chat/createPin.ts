/** Whether something is pinned, and whether there is room left beneath it. */
export type Pinned = 'none' | 'open' | 'full'

/** Keeps what was sent last at the upper edge of a scroll container, with room beneath it for the answer. */
export interface Pin {
  /** What is sent next is to be pinned, once it is there. */
  await: () => void
  /**
   * Measures anew, after something has changed its size: pins what was awaited, and gives as much room below the last
   * row as the answer has not filled yet.
   */
  measure: () => Pinned
  /** Scrolls the pinned row to where it belongs. */
  hold: () => void
  /** Pins nothing any more, and takes the room away. */
  release: () => void
}

/** A message that is higher than that keeps its end in sight, and the answer a part of the container. */
const MOST_OF_HEIGHT = 0.5

/** Makes one. The room is the container's own padding, so that no element of ours stands among the app's. */
export function createPin(viewport: HTMLElement): Pin {
  let awaitedAfter: Element | null | undefined
  let row: Element | undefined
  let padding = { top: 0, bottom: 0 }
  let room = 0

  const setRoom = (next: number) => {
    if (next === room) return
    room = next
    if (room === 0) viewport.style.removeProperty('padding-bottom')
    else viewport.style.setProperty('padding-bottom', `${padding.bottom + room}px`)
  }
  /** How far the container is scrolled too little for the row. */
  const placeOf = (pinned: Element) => {
    const { top, bottom } = pinned.getBoundingClientRect()
    const edge = viewport.getBoundingClientRect().top
    return Math.max(top - edge - padding.top, bottom - edge - viewport.clientHeight * MOST_OF_HEIGHT)
  }
  const release = () => {
    row = undefined
    setRoom(0)
  }
  const find = () => {
    if (awaitedAfter === undefined) return
    const last = lastSent(viewport)
    if (!last || last === awaitedAfter) return
    awaitedAfter = undefined
    row = last
    const { paddingTop, paddingBottom } = getComputedStyle(viewport)
    padding = { top: parseFloat(paddingTop) || 0, bottom: (parseFloat(paddingBottom) || 0) - room }
  }
  return {
    await() {
      awaitedAfter = lastSent(viewport)
    },
    measure() {
      find()
      if (row?.isConnected === false) release()
      if (!row) return 'none'
      const end = endOf(viewport) + padding.bottom
      setRoom(Math.max(0, Math.round(placeOf(row) + viewport.clientHeight - end)))
      return room > 0 ? 'open' : 'full'
    },
    hold() {
      const stray = row ? placeOf(row) : 0
      // a fraction of a pixel is rounding
      if (Math.abs(stray) >= 1) viewport.scrollTop += stray
    },
    release,
  }
}

/** How far below the upper edge that ends which is in the container. */
function endOf(viewport: HTMLElement): number {
  const last = [...viewport.children].findLast((element) => element.getClientRects().length > 0)
  return (last?.getBoundingClientRect().bottom ?? 0) - viewport.getBoundingClientRect().top
}

function lastSent(viewport: HTMLElement): Element | null {
  return [...viewport.querySelectorAll('[data-role="user"]')].at(-1) ?? null
}
