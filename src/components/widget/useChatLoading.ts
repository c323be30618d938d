'use client'
import { useCallback, useRef, useState } from 'react'
import type { WidgetChat } from './WidgetChat.js'

/** How far the chat's code has come. */
export type ChatLoading =
  { state: 'idle' | 'loading' | 'failed' } | { state: 'ready'; Chat: typeof WidgetChat; styles: string }

/** Loads the chat's code, and for a shadow root its styles, when they are first asked for; again after a failure. */
export function useChatLoading(isIsolated: boolean) {
  const [loading, setLoading] = useState<ChatLoading>({ state: 'idle' })
  // what is loaded or on its way: the launcher asks each time that it is about to be pressed
  const has = useRef<{ isIsolated: boolean }>(undefined)
  const load = useCallback(() => {
    if (has.current?.isIsolated === isIsolated) return
    const asked = { isIsolated }
    has.current = asked
    const settle = (result: ChatLoading) => {
      if (has.current !== asked) return
      if (result.state === 'failed') has.current = undefined
      setLoading(result)
    }
    setLoading((now) => (now.state === 'ready' ? now : { state: 'loading' }))
    const styles = isIsolated ? import('./chatStyles.js').then(({ chatStyles }) => chatStyles) : ''
    Promise.all([import('./WidgetChat.js'), styles]).then(
      ([{ WidgetChat }, text]) => settle({ state: 'ready', Chat: WidgetChat, styles: text }),
      () => settle({ state: 'failed' }),
    )
  }, [isIsolated])
  return { loading, load }
}
