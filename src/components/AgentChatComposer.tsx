'use client'
import { ChatAttach } from '../parts/chat/ChatAttach.js'
import { ChatComposer } from '../parts/chat/ChatComposer.js'
import { ChatComposerHint } from '../parts/chat/ChatComposerHint.js'
import { ChatEditCancel } from '../parts/chat/ChatEditCancel.js'
import { ChatEditing } from '../parts/chat/ChatEditing.js'
import { ChatEditingText } from '../parts/chat/ChatEditingText.js'
import { ChatInput } from '../parts/chat/ChatInput.js'
import { ChatSend } from '../parts/chat/ChatSend.js'
import { ChatStop } from '../parts/chat/ChatStop.js'
import type { AgentChatClassNames } from './agentChatClassNames.js'
import { classes } from './classes.js'
import { ContextChips } from './ContextChips.js'
import { FileChips } from './FileChips.js'
import { ClipIcon, SendIcon, StopIcon } from './icons.js'

/** Where a message is written. */
export function AgentChatComposer({ classNames }: { classNames: AgentChatClassNames }) {
  return (
    <div className="b44-foot">
      <ChatComposer className={classes('b44-composer', classNames.composer)}>
        <ChatEditing className="b44-editing">
          <ChatEditingText />
          <ChatEditCancel className="b44-link-button" />
        </ChatEditing>
        <ContextChips />
        <FileChips />
        <ChatInput className={classes('b44-input', classNames.input)} />
        <div className="b44-composer-row">
          <ChatAttach className="b44-icon-button">
            <ClipIcon />
          </ChatAttach>
          <ChatComposerHint className="b44-hint" />
          <ChatStop className="b44-stop">
            <StopIcon />
          </ChatStop>
          <ChatSend className="b44-send">
            <SendIcon />
          </ChatSend>
        </div>
      </ChatComposer>
    </div>
  )
}
