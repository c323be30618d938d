'use client'
import { useContext } from 'react'
import { ChatAttach } from '../parts/chat/ChatAttach.js'
import { ChatComposer } from '../parts/chat/ChatComposer.js'
import { ChatComposerHint } from '../parts/chat/ChatComposerHint.js'
import { ChatEditCancel } from '../parts/chat/ChatEditCancel.js'
import { ChatEditing } from '../parts/chat/ChatEditing.js'
import { ChatEditingText } from '../parts/chat/ChatEditingText.js'
import { ChatInput, type SendKey } from '../parts/chat/ChatInput.js'
import { ChatSend } from '../parts/chat/ChatSend.js'
import { ChatStop } from '../parts/chat/ChatStop.js'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatPlace } from './AgentChatPlace.js'
import { classes } from './classes.js'
import { ContextChips } from './ContextChips.js'
import { FileChips } from './FileChips.js'
import { ClipIcon, SendIcon, StopIcon } from './icons.js'

/** Where a message is written. */
export function AgentChatComposer({ sendKey }: { sendKey: SendKey | undefined }) {
  const { slots, classNames } = useContext(AgentChatContext)
  return (
    <div className="b44-foot">
      <AgentChatPlace name="composer" render={slots.composer} about={{}}>
        <ChatComposer className={classes('b44-composer', classNames.composer)}>
          <ChatEditing className="b44-editing">
            <ChatEditingText />
            <ChatEditCancel className="b44-link-button" />
          </ChatEditing>
          <ContextChips />
          <FileChips />
          <ChatInput sendKey={sendKey} className={classes('b44-input', classNames.input)} />
          <div className="b44-composer-row">
            <ChatAttach className={classes('b44-icon-button', classNames.attach)}>
              <ClipIcon />
            </ChatAttach>
            <ChatComposerHint sendKey={sendKey} className="b44-hint" />
            <ChatStop className={classes('b44-stop', classNames.stop)}>
              <StopIcon />
            </ChatStop>
            <ChatSend className={classes('b44-send', classNames.send)}>
              <SendIcon />
            </ChatSend>
          </div>
        </ChatComposer>
      </AgentChatPlace>
    </div>
  )
}
