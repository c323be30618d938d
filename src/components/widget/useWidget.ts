'use client'
import { useEffect, useImperativeHandle, useState } from 'react'
import { useLatest } from '../../hooks/useLatest.js'
import type { AgentChatWidgetProps } from './AgentChatWidgetProps.js'
import { createWidgetHandle } from './createWidgetHandle.js'
import { useChatLoading } from './useChatLoading.js'
import { useWidgetOpen } from './useWidgetOpen.js'

type WidgetConfig = Pick<
  AgentChatWidgetProps,
  'open' | 'defaultOpen' | 'onOpenChange' | 'isolated' | 'handleRef'
>

/** What a widget knows and does: whether it is open, its chat's code, and its handle. */
export function useWidget({
  open,
  defaultOpen = false,
  onOpenChange,
  isolated = true,
  handleRef,
}: WidgetConfig) {
  const [isOpen, setOpen] = useWidgetOpen({ open, defaultOpen, onOpenChange })
  // from when it is first open, or something is sent, the chat is there
  const [isWanted, setWanted] = useState(isOpen)
  if (isOpen && !isWanted) setWanted(true)
  const { loading, load } = useChatLoading(isolated)
  useEffect(() => {
    if (isOpen || isWanted) load()
  }, [isOpen, isWanted, load])
  const latest = useLatest({ isOpen, setOpen })
  const [tools] = useState(() =>
    createWidgetHandle({
      isOpen: () => latest.current.isOpen,
      setOpen: (next) => latest.current.setOpen(next),
      loadChat: () => setWanted(true),
    }),
  )
  useImperativeHandle(handleRef, () => tools.handle, [tools])
  return { isOpen, isWanted, loading, load, ...tools }
}
