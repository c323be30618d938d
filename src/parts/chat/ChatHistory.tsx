'use client'
import { memo, useContext, useEffect, useRef, useState, type Ref } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js'
import { ChatRow, type RenderRow } from './ChatRow.js'
import { HistoryFrame } from './HistoryFrame.js'
import { HistoryItem } from './HistoryItem.js'
import { historyLayout } from './historyLayout.js'
import { useFocusedPlace } from './useFocusedPlace.js'
import type { History } from './useHistory.js'
import { ViewportContext } from './viewportContext.js'

interface ChatHistoryProps {
  history: History
  /** Scrolls to rows. */
  scrollerRef: Ref<VirtualizerHandle>
  render: RenderRow
}

/** How far out of sight rows are made, in pixels: what is measured there does not move what is read. */
const BUFFER = 400

/** The rows above those in flow, of which only those in sight and a little beyond are there. */
export const ChatHistory = memo(function ChatHistory({ history, scrollerRef, render }: ChatHistoryProps) {
  const viewportRef = useContext(ViewportContext)
  const placeRef = useRef<HTMLDivElement>(null)
  const [rowHeight, setRowHeight] = useState<number>()
  const [above, setAbove] = useState(0)
  const { places, onFocus, onBlur } = useFocusedPlace(history.rows)

  useIsomorphicLayoutEffect(() => {
    const list = placeRef.current?.parentElement
    // the rows in flow tell how high one is
    if (list) setRowHeight(list.clientHeight / list.childElementCount)
  }, [])

  useEffect(() => {
    const viewport = viewportRef?.current
    const place = placeRef.current
    if (!viewport || !place) return
    setAbove(place.getBoundingClientRect().top - viewport.getBoundingClientRect().top + viewport.scrollTop)
  }, [viewportRef])

  return (
    <div ref={placeRef} style={historyLayout} onFocus={onFocus} onBlur={onBlur}>
      {viewportRef && rowHeight !== undefined && (
        <Virtualizer
          ref={scrollerRef}
          data={history.rows}
          shift={history.isPrepended}
          scrollRef={viewportRef}
          startMargin={above}
          itemSize={rowHeight}
          bufferSize={BUFFER}
          keepMounted={places}
          as={HistoryFrame}
          item={HistoryItem}
        >
          {(row, place) => (
            <ChatRow
              key={row.key}
              row={row}
              previousDate={history.rows[place - 1]?.message.created_date}
              isLast={false}
              status="settled"
              render={render}
            />
          )}
        </Virtualizer>
      )}
    </div>
  )
})
