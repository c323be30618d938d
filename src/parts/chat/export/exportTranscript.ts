import type { AgentMessage } from '../../../wire/agentTypes.js'
import { englishLabels } from '../../englishLabels.js'
import { stringifyJson } from '../../internal/stringifyJson.js'
import type { Labels } from '../../labels.js'
import { ownerOf } from '../authorOf.js'
import { messageToMarkdown } from './messageToMarkdown.js'
import { oneLine } from './oneLine.js'
import { publicFileUrl } from './publicFileUrl.js'

/** How `exportTranscript` writes. */
export interface ExportTranscriptOptions {
  /** `'markdown'` for people, `'json'` for programs. */
  format: 'markdown' | 'json'
  /** Whether what the agent thought is told too. Default: false. JSON has it always. */
  reasoning?: boolean | undefined
  /** Whether hidden messages, which users are not meant to see, are told too. Default: false. */
  hidden?: boolean | undefined
  /** Words in place of the English ones; `agent` is what the agent is called. */
  labels?: Partial<Labels> | undefined
  /** An IANA name, such as `Europe/Paris`, for the times of Markdown. Default: `UTC`. */
  timeZone?: string | undefined
  /** What addresses of files without a host begin with, such as `https://app.example.com`. */
  baseUrl?: string | undefined
}

/**
 * A conversation as a text to keep: as Markdown, with who said what and when, or as JSON, the messages as the server gave
 * them. Addresses of files lose their queries in both, which may be what lets one in.
 *
 * In Markdown every message is a quote under its author's name, so that no text can pass for another's: one that has HTML
 * or link definitions, which reach out of a quote, or pictures, which load by themselves, is in a code block. A tool call is one line.
 *
 * What the server has not got yet is no part of `messages`, and of no transcript.
 *
 * @throws {RangeError} for a `timeZone` or a `labels.locale` that there isn't
 * @example
 * const text = exportTranscript(messages, { format: 'markdown', labels: { agent: 'Support' } })
 */
export function exportTranscript(
  messages: readonly AgentMessage[],
  options: ExportTranscriptOptions,
): string {
  const told = messages.filter(({ hidden }) => options.hidden === true || hidden !== true)
  if (options.format === 'json') return `${toJson(told.map(withPublicUrls))}\n`
  const labels = { ...englishLabels, ...options.labels }
  const { timeZone = 'UTC', baseUrl, reasoning = false } = options
  const title = `# ${oneLine(labels.conversationWith(labels.agent))}`
  const writing = { labels, timeZone, baseUrl, reasoning, owner: ownerOf(messages) }
  const parts = told.map((message) => messageToMarkdown(message, writing))
  return `${[title, ...parts].join('\n\n')}\n`
}

/** What is nested too deep for the browser's own is written without lines. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2)
  } catch {
    return stringifyJson(value)
  }
}

function withPublicUrls(message: AgentMessage): AgentMessage {
  if (!message.file_urls) return message
  return { ...message, file_urls: message.file_urls.map((url) => publicFileUrl(url) ?? '') }
}
