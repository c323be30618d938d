'use client'
import { useId, useRef, useState, type Ref } from 'react'
import { createPortal } from 'react-dom'
import { plainWords } from '../../parts/internal/plainWords.js'
import { widgetWords } from '../../parts/widgetWords.js'
import type { AgentChatWidgetProps } from './AgentChatWidgetProps.js'
import { IsolatedPlace } from './IsolatedPlace.js'
import { useSmallWindow } from './useSmallWindow.js'
import { useWidget } from './useWidget.js'
import { WidgetLauncher } from './WidgetLauncher.js'
import { WidgetPanel } from './WidgetPanel.js'
import { WidgetWait } from './WidgetWait.js'

interface WidgetProps extends Omit<AgentChatWidgetProps, 'portalContainer'> {
  container: Element
  chatRef: Ref<HTMLDivElement>
}

/** The launcher and its panel, in their place in the page. */
export function Widget({
  container,
  chatRef,
  open,
  defaultOpen,
  onOpenChange,
  mode = 'floating',
  isolated = true,
  launcher,
  handleRef,
  ...chat
}: WidgetProps) {
  const widget = useWidget({ open, defaultOpen, onOpenChange, isolated, handleRef })
  const { isOpen, isWanted, loading, load, handle } = widget
  const panelId = useId()
  const launcherRef = useRef<HTMLButtonElement>(null)
  const [unread, setUnread] = useState(0)
  const isSmall = useSmallWindow()
  const title = chat.title ?? plainWords(chat.agentName)
  const words = { ...widgetWords, ...chat.labels }
  const content = (
    <div className="b44-root b44-widget" data-theme={chat.theme} dir={chat.dir} lang={chat.lang}>
      <WidgetPanel
        id={panelId}
        label={title}
        isOpen={isOpen}
        mode={isSmall ? 'sheet' : mode}
        launcherRef={launcherRef}
        closeLabel={words.closeChat}
        isReady={isWanted && loading.state === 'ready'}
        onFocus={widget.focusChat}
        onClose={handle.close}
      >
        {loading.state !== 'ready' ? (
          <WidgetWait title={title} words={words} hasFailed={loading.state === 'failed'} onRetry={load} />
        ) : (
          isWanted && (
            <loading.Chat
              chat={{ ...chat, ref: chatRef, handleRef: widget.attach }}
              isShown={isOpen}
              onUnread={setUnread}
            />
          )
        )}
      </WidgetPanel>
      <WidgetLauncher
        ref={launcherRef}
        words={words}
        isOpen={isOpen}
        panelId={panelId}
        unread={unread}
        icon={launcher}
        onToggle={handle.toggle}
        onNear={load}
      />
    </div>
  )
  return isolated ? (
    <IsolatedPlace
      container={container}
      theme={chat.theme}
      styles={loading.state === 'ready' ? loading.styles : ''}
    >
      {content}
    </IsolatedPlace>
  ) : (
    createPortal(content, container)
  )
}
