'use client'
import type { KeyboardEvent, ReactNode } from 'react'
import { ChatChannel } from '../parts/chat/channels/ChatChannel.js'
import { ChatCopyAll } from '../parts/chat/export/ChatCopyAll.js'
import { ChatExport } from '../parts/chat/export/ChatExport.js'
import { ChatSearchTrigger } from '../parts/chat/search/ChatSearchTrigger.js'
import type { AgentChatMenuContent } from './AgentChatMenuContent.js'
import { CopyIcon } from './icons.js'
import { CodeFileIcon, DownloadIcon, LeaveIcon, SearchIcon } from './menuIcons.js'

interface AgentChatMenuPanelProps extends AgentChatMenuContent {
  /** Called when what was asked for is done or leads elsewhere. */
  onDone: () => void
}

/** What the menu of a chat offers. Loaded when it is first opened. */
export function AgentChatMenuPanel({ search, exports, channels, items, onDone }: AgentChatMenuPanelProps) {
  return (
    <div className="b44-menu-items" onKeyDown={moveFocus}>
      {search && (
        <MenuRow icon={<SearchIcon />}>
          {/* first the focus goes back to where the search will give it back to */}
          <ChatSearchTrigger className="b44-menu-item" title={undefined} onClick={onDone} />
        </MenuRow>
      )}
      {exports && (
        <>
          <MenuRow icon={<CopyIcon />}>
            <ChatCopyAll className="b44-menu-item" title={undefined} />
          </MenuRow>
          <MenuRow icon={<DownloadIcon />}>
            <ChatExport className="b44-menu-item" title={undefined} onClick={onDone} />
          </MenuRow>
          <MenuRow icon={<CodeFileIcon />}>
            <ChatExport format="json" className="b44-menu-item" title={undefined} onClick={onDone} />
          </MenuRow>
        </>
      )}
      {channels?.map((channel) => (
        <MenuRow key={channel} icon={<LeaveIcon />}>
          <ChatChannel channel={channel} className="b44-menu-item" title={undefined} />
        </MenuRow>
      ))}
      {items}
    </div>
  )
}

function MenuRow({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="b44-menu-row">
      {icon}
      {children}
    </div>
  )
}

/** The arrows go from button to button, as they do in menus. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.defaultPrevented) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href], button:enabled')]
  const at = buttons.findIndex((button) => button === event.target)
  event.preventDefault()
  buttons.at((at + step) % buttons.length)?.focus()
}
