'use client'
import { useContext, useEffect, useImperativeHandle, useState } from 'react'
import { Base44Context } from '../../hooks/base44Context.js'
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
  const { isOpen, setOpen, isAskedOpen } = useWidgetOpen({ open, defaultOpen, onOpenChange })
  // from when it is first open, or something is sent, the chat is there
  const [isWanted, setWanted] = useState(isOpen)
  if (isOpen && !isWanted) setWanted(true)
  const { loading, load } = useChatLoading(isolated)
  useEffect(() => {
    if (isOpen || isWanted) load()
  }, [isOpen, isWanted, load])
  // a closed widget may stand outside of a provider
  const session = useContext(Base44Context)?.seat.session
  const latest = useLatest({ session, setOpen })
  const [tools] = useState(() =>
    createWidgetHandle({
      session: () => latest.current.session,
      isOpen: isAskedOpen,
      setOpen: (next) => latest.current.setOpen(next),
      loadChat: () => setWanted(true),
    }),
  )
  useImperativeHandle(handleRef, () => tools.handle, [tools])
  return { isOpen, isWanted, loading, load, ...tools }
}
