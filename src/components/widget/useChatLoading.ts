'use client'
import { useCallback, useState } from 'react'
import type { WidgetChat } from './WidgetChat.js'

/** How far the chat's code has come. */
export type ChatLoading =
  { state: 'idle' | 'loading' | 'failed' } | { state: 'ready'; Chat: typeof WidgetChat; styles: string }

/** Loads the chat's code, and for a shadow root its styles, when they are first asked for; again after a failure. */
export function useChatLoading(isIsolated: boolean) {
  const [loading, setLoading] = useState<ChatLoading>({ state: 'idle' })
  const load = useCallback(() => {
    setLoading((now) => (now.state === 'ready' ? now : { state: 'loading' }))
    const styles = isIsolated ? import('./chatStyles.js').then(({ chatStyles }) => chatStyles) : ''
    Promise.all([import('./WidgetChat.js'), styles]).then(
      ([{ WidgetChat }, text]) => setLoading({ state: 'ready', Chat: WidgetChat, styles: text }),
      () => setLoading({ state: 'failed' }),
    )
  }, [isIsolated])
  return { loading, load }
}
