'use client'
import { forwardRef } from 'react'
import { useStore } from '../../../hooks/useStore.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { useChatTools } from '../chatContext.js'
import { OpenSearch } from './OpenSearch.js'

/** The props of `ChatSearch`. */
export type ChatSearchProps = Omit<PartProps<'form'>, 'asChild'>

/**
 * Searches what was said in the thread, also where it is not in the page: each loaded message's text as it is read, in
 * whatever case and with or without accents. Reasoning and the data of tools are left out. Renders nothing until
 * `ChatSearchTrigger` or Ctrl+F opens it.
 *
 * What is found is marked as `::highlight(b44-match)`, and what is gone to as `::highlight(b44-match-active)`, in
 * browsers that can; its message has `data-found` in all. Enter goes on, Shift+Enter back, Escape closes and gives the
 * focus back.
 *
 * @example
 * <Chat.Search>
 *   <Chat.SearchInput /> <Chat.SearchStatus /> <Chat.SearchNext /> <Chat.SearchClose />
 * </Chat.Search>
 */
export const ChatSearch = forwardRef<HTMLFormElement, ChatSearchProps>(function ChatSearch(props, ref) {
  const { search } = useChatTools('ChatSearch')
  return useStore(search.isOpen) ? <OpenSearch {...props} ref={ref} /> : null
})
