'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../../internal/ActionButton.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { downloadFile } from './downloadFile.js'
import { transcriptName } from './transcriptName.js'
import { useTranscript } from './useTranscript.js'

/** What `ChatExport` takes, besides the props of its element. */
export interface ChatExportProps extends PartProps<'button'> {
  /** `'markdown'` (default) for people, `'json'` for programs. */
  format?: 'markdown' | 'json' | undefined
  /** Whether Markdown tells what the agent thought too. Default: false. */
  reasoning?: boolean | undefined
}

/**
 * Downloads the conversation as a file, named after the agent and the day: see `exportTranscript`. Disabled while the
 * server has nothing of it; what is not sent yet is left out.
 */
export const ChatExport = forwardRef<HTMLButtonElement, ChatExportProps>(function ChatExport(
  { format = 'markdown', reasoning, ...props },
  ref,
) {
  const write = useTranscript('ChatExport')
  const labels = useLabels()
  const download = () => {
    if (!write) return
    const name = transcriptName(labels.agent, new Date(), format)
    const type = format === 'json' ? 'application/json' : 'text/markdown'
    downloadFile(document, name, write({ format, reasoning }), type)
  }
  const label = labels.downloadAs(format === 'json' ? 'JSON' : 'Markdown')
  return <ActionButton disabled={!write} label={label} {...props} ref={ref} onPress={download} />
})
