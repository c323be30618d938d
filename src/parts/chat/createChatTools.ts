import type { MessagesStore } from '../../cache/messagesStore.js'
import type { Drafts } from '../../cache/drafts/drafts.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import { createStore } from '../../wire/store.js'
import type { ChatTools } from './chatContext.js'
import { createComposer } from './createComposer.js'
import { createFirstNew } from './createFirstNew.js'
import { createFollow } from './createFollow.js'
import { messageAgain } from './messageAgain.js'
import { createSearch } from './search/createSearch.js'

/** The conversation as it is now. */
interface Current {
  conversation: UseConversationResult
  messages: MessagesStore
  upload: UseUploadResult
  drafts: Drafts
}

/** Makes what the parts of one conversation share for as long as it is shown. */
export function createChatTools(read: () => Current): ChatTools {
  const follow = createFollow()
  const firstNew = createFirstNew()
  const list: ChatTools['list'] = { current: null }
  const inputRef: ChatTools['inputRef'] = { current: null }
  const focusInput = () => inputRef.current?.focus({ preventScroll: true })
  const onSent = () => {
    firstNew.dismiss()
    follow.showSent()
  }
  const composer = createComposer({
    read() {
      const { conversation, drafts, upload } = read()
      const ref = { threadKey: conversation.threadKey, id: conversation.id }
      const draft = { text: drafts.of(ref).get, set: (text: string) => drafts.set(ref, text) }
      return { conversation, draft, upload }
    },
    onSent,
  })
  const handle: ChatTools['handle'] = {
    send(content, options) {
      const sent = read().conversation.send(content, options)
      onSent()
      return sent
    },
    focus: focusInput,
    scrollToLatest: follow.jumpToEnd,
    scrollToMessage: (id) => list.current?.reveal(id) ?? false,
  }
  return {
    follow,
    firstNew,
    feedback: createStore<ReadonlyMap<string, 'good' | 'bad' | null>>(new Map()),
    composer,
    list,
    search: createSearch(),
    handle,
    inputRef,
    focusInput,
    askAgain() {
      const again = messageAgain(read().messages.get().messages)
      if (again) handle.send(again)
      focusInput()
    },
  }
}
