import type { AgentMessage, AgentMessageToolCall } from '../../../wire/agentTypes.js'
import { parseDate } from '../../internal/parseDate.js'
import { readableName } from '../../internal/readableName.js'
import type { Labels } from '../../labels.js'
import { describeCall, describeStatus } from '../../toolCall/describeToolCall.js'
import { authorOf } from '../authorOf.js'
import { contentText } from '../contentText.js'
import { oneLine } from './oneLine.js'
import { publicFileUrl } from './publicFileUrl.js'
import { quote } from './quote.js'

interface Writing {
  labels: Labels
  /** Whose conversation it is. */
  owner: string | undefined
  timeZone: string
  baseUrl: string | undefined
  reasoning: boolean
}

/** One message: its author and time as a heading, what it carries as a list, then what it says, quoted. */
export function messageToMarkdown(message: AgentMessage, writing: Writing): string {
  const { labels, baseUrl, reasoning } = writing
  const thought = reasoning ? message.reasoning?.content.trim() : undefined
  const carried = [
    ...[...new Set(message.file_urls)].map((url) => `- ${fileLine(url, baseUrl, labels)}`),
    ...(message.tool_calls ?? []).map((call) => `- ${toolLine(call, labels)}`),
  ].join('\n')
  const said = contentText(message.content)
  return [
    `## ${headingOf(message, writing)}`,
    thought && `**${oneLine(labels.thought)}**\n\n${quote(thought)}`,
    carried,
    said.trim() !== '' && quote(said),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function headingOf(message: AgentMessage, { labels, owner, timeZone }: Writing): string {
  const author = authorOf(message, owner, labels).name
  const time = parseDate(message.created_date)
  if (!Number.isFinite(time)) return oneLine(author)
  const written = new Date(time).toLocaleString(labels.locale, {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone,
  })
  return `${oneLine(author)} · ${oneLine(written)}`
}

function toolLine(call: AgentMessageToolCall, labels: Labels): string {
  return oneLine(`${labels.tool}: ${describeCall(call, labels)} (${describeStatus(call.status, labels)})`)
}

function fileLine(text: string, baseUrl: string | undefined, labels: Labels): string {
  const url = publicFileUrl(text, baseUrl)
  if (url === null) return oneLine(labels.cannotOpenFile)
  const address = url.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))
  return `[${oneLine(nameIn(url, labels))}](${address})`
}

function nameIn(url: string, labels: Labels): string {
  const last = url.split('/').at(-1) ?? ''
  try {
    return readableName(decodeURIComponent(last), labels.unnamedFile)
  } catch {
    return last
  }
}
