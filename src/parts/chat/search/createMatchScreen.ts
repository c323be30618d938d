import type { ChatTools } from '../chatContext.js'
import { awaitTouch } from './awaitTouch.js'
import { bringIntoView } from './bringIntoView.js'
import { createMarker } from './createMarker.js'
import type { MatchScreen } from './createSearchSession.js'
import type { Match } from './matches.js'

/** The list goes to a row once more whenever one is measured, for as long after the last as 150 ms. */
const STILL_FOR_MS = 250

/** On a slow machine a frame alone takes as long, and what is measured in it comes with the next ones. */
const STILL_FRAMES = 8

/** By then a row far up is there and lies still, or it never does. */
const MOST_FRAMES = 300

/** Shows matches in the chat that an element stands in. */
export function createMatchScreen(
  place: Element,
  { list, follow }: Pick<ChatTools, 'list' | 'follow'>,
): MatchScreen & { stop: () => void } {
  const chat = place.closest('[data-turn]') ?? place
  const marker = createMarker(chat)
  let shown: Match | null = null

  /** Brings the match that is gone to into sight; gives where its message stands now. */
  const bring = (id: string) => {
    marker.refresh()
    const article = marker.articleOf(id)
    const scroller = article?.closest('[role="log"]')
    const range = marker.active()
    if (scroller && range) bringIntoView(scroller, range)
    return article?.getBoundingClientRect().top ?? NaN
  }

  /** Keeps the match in sight until all around it has been measured, or the reader scrolls. */
  const keep = async (match: Match, touched: AbortSignal) => {
    let still = { top: NaN, since: 0, frame: 0 }
    for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
      const now = await nextFrame()
      // a count made anew has the same match as another object
      if (!isSame(shown, match) || touched.aborted) return
      const top = bring(match.row.id)
      if (top !== still.top) still = { top, since: now, frame }
      else if (now - still.since > STILL_FOR_MS && frame - still.frame >= STILL_FRAMES) return
    }
  }

  const reveal = async (match: Match) => {
    const { id } = match.row
    // drawn already, a row need not begin at the upper edge for a word in it to be seen
    if (!marker.articleOf(id) && list.current?.reveal(id) !== true) return
    follow.stop()
    bring(id)
    const touch = awaitTouch(chat)
    await keep(match, touch.signal)
    touch.abort()
  }

  return {
    placeInSight(rows) {
      const id = marker.idInSight()
      return Math.max(
        0,
        rows.findIndex(({ message }) => message.id === id),
      )
    },
    mark(words, match) {
      shown = match
      marker.mark(words, match)
    },
    reveal() {
      if (shown) void reveal(shown)
    },
    stop() {
      shown = null
      marker.stop()
    },
  }
}

function isSame(one: Match | null, other: Match): boolean {
  return one?.row.key === other.row.key && one.nth === other.nth
}

/** Gives the frame's own time, in milliseconds. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
