'use client'
import { forwardRef, useEffect, useMemo, useState } from 'react'
import { useBase44Context } from '../../../hooks/useBase44Context.js'
import { ActionButton } from '../../internal/ActionButton.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useChatConversation } from '../chatContext.js'
import { channelUrl } from './channelUrl.js'
import type { ChatChannelName } from './ChatChannelName.js'
import { openChannel } from './openChannel.js'

/** What `ChatChannel` takes, besides the props of its element. */
export interface ChatChannelProps extends PartProps<'button'> {
  channel: ChatChannelName
}

const NAMES = { whatsapp: 'WhatsApp', telegram: 'Telegram' } as const

/**
 * Goes on with the agent on WhatsApp or Telegram, in a new tab. The address holds the user's token: it is made at the
 * click and kept nowhere. Renders nothing where the client has no such channel. Shows `data-state`: `blocked` where
 * nothing seems to have opened, which it says, else `idle`.
 */
export const ChatChannel = forwardRef<HTMLButtonElement, ChatChannelProps>(function ChatChannel(
  { channel, ...props },
  ref,
) {
  const { client } = useBase44Context('ChatChannel')
  const { agentName = '' } = useChatConversation('ChatChannel')
  const labels = useLabels()
  const [opening, setOpening] = useState<Promise<boolean>>()
  const [state, setState] = useState<'idle' | 'blocked'>('idle')
  // nothing but making an address tells whether one can be made; this one is forgotten at once
  const isThere = useMemo(() => channelUrl(client, channel, agentName) !== null, [client, channel, agentName])
  useEffect(() => {
    let isGone = false
    void opening?.then((isOpen) => {
      if (!isGone) setState(isOpen ? 'idle' : 'blocked')
    })
    return () => {
      isGone = true
    }
  }, [opening])
  if (agentName === '' || !isThere) return null
  const go = () => {
    const url = channelUrl(client, channel, agentName)
    if (url !== null) setOpening(openChannel(url))
  }
  const label = state === 'blocked' ? labels.channelBlocked : labels.continueOn(NAMES[channel])
  return <ActionButton label={label} {...props} ref={ref} onPress={go} data-state={state} />
})
