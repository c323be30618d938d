'use client'
import { useBase44Context } from '../../../hooks/useBase44Context.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useChatMessagesStore } from '../chatContext.js'
import { useChatMessages } from '../useChatMessages.js'
import { exportTranscript, type ExportTranscriptOptions } from './exportTranscript.js'

/** Writes the conversation as it is now; `null` while there is nothing that the server has. */
export function useTranscript(
  part: string,
): ((options: Pick<ExportTranscriptOptions, 'format' | 'reasoning'>) => string) | null {
  const { client } = useBase44Context(part)
  const labels = useLabels()
  const messages = useChatMessagesStore(part)
  const isEmpty = useChatMessages(part, ({ rows }) => rows.every(({ delivery }) => delivery !== undefined))
  if (isEmpty) return null
  return (options) => {
    const { serverUrl } = client.getConfig()
    const baseUrl = new URL(serverUrl, window.location.href).origin
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    return exportTranscript(messages.get().messages, { ...options, labels, baseUrl, timeZone })
  }
}
