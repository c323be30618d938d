'use client'
import { useRef } from 'react'
import { useStore } from '../hooks/useStore.js'
import { useChatTools } from '../parts/chat/chatContext.js'
import { useSearchShortcut } from '../parts/chat/search/useSearchShortcut.js'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { useLoaded } from '../parts/internal/useLoaded.js'
import { CrossIcon } from './icons.js'

const loadBar = () => import('./AgentChatSearchBar.js')

/** The place of the search in the header, which it covers: nothing moves for it. Loaded when it is first opened. */
export function AgentChatSearch() {
  const { search, focusInput } = useChatTools('AgentChatSearch')
  const { notLoaded, closeSearch } = useLabels()
  const placeRef = useRef<HTMLDivElement>(null)
  useSearchShortcut('AgentChatSearch', placeRef)
  const isOpen = useStore(search.isOpen)
  const bar = useLoaded(isOpen, loadBar)
  const giveUp = () => {
    search.close()
    focusInput()
  }
  return (
    <div ref={placeRef} className="b44-search-place">
      {isOpen && bar === 'failed' && (
        <div className="b44-search-bar">
          <p role="alert">{notLoaded}</p>
          {/* what had the focus is covered */}
          <button
            type="button"
            autoFocus
            className="b44-icon-button"
            aria-label={closeSearch}
            onClick={giveUp}
          >
            <CrossIcon />
          </button>
        </div>
      )}
      {isOpen && bar && bar !== 'failed' && <bar.value.AgentChatSearchBar />}
    </div>
  )
}
