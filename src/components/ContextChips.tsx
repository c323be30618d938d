'use client'
import type { RegisteredContext } from '../cache/contexts/contexts.js'
import { ChatContextChip } from '../parts/chat/ChatContextChip.js'
import { ChatContextChips } from '../parts/chat/ChatContextChips.js'
import { ChatContextLabel } from '../parts/chat/ChatContextLabel.js'
import { ChatContextRemove } from '../parts/chat/ChatContextRemove.js'
import { CrossIcon, EyeIcon } from './icons.js'

/** What the next message takes along, one chip each. */
export function ContextChips() {
  return <ChatContextChips className="b44-files">{renderContext}</ChatContextChips>
}

const renderContext = (context: RegisteredContext) => (
  <ChatContextChip key={context.key} context={context} className="b44-file">
    <EyeIcon />
    <ChatContextLabel className="b44-context-name" />
    <ChatContextRemove className="b44-icon-button">
      <CrossIcon />
    </ChatContextRemove>
  </ChatContextChip>
)
