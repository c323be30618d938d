'use client'
import { ChatSearch } from '../parts/chat/search/ChatSearch.js'
import { ChatSearchClose } from '../parts/chat/search/ChatSearchClose.js'
import { ChatSearchInput } from '../parts/chat/search/ChatSearchInput.js'
import { ChatSearchNext } from '../parts/chat/search/ChatSearchNext.js'
import { ChatSearchPrevious } from '../parts/chat/search/ChatSearchPrevious.js'
import { ChatSearchStatus } from '../parts/chat/search/ChatSearchStatus.js'
import { CrossIcon } from './icons.js'
import { DownIcon, UpIcon } from './menuIcons.js'

/** Finds words in the thread. */
export function AgentChatSearchBar() {
  return (
    <ChatSearch className="b44-search-bar">
      <div className="b44-search-field">
        <ChatSearchInput className="b44-search-input" dir="auto" />
        <ChatSearchStatus className="b44-search-status" />
      </div>
      <ChatSearchPrevious className="b44-icon-button">
        <UpIcon />
      </ChatSearchPrevious>
      <ChatSearchNext className="b44-icon-button">
        <DownIcon />
      </ChatSearchNext>
      <ChatSearchClose className="b44-icon-button">
        <CrossIcon />
      </ChatSearchClose>
    </ChatSearch>
  )
}
