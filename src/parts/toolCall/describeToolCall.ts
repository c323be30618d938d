import type { AgentMessageToolCall } from '../../wire/agentTypes.js'
import { plainWords } from '../internal/plainWords.js'
import type { Labels } from '../labels.js'

/** What a status means, by the server's own word and nothing else: never guessed from results. */
export type ToolCallTone = 'pending' | 'running' | 'success' | 'error' | 'stopped' | 'waiting' | 'unknown'

/** The documented statuses, and those that apps have met besides. */
export function toneOf(status: string): ToolCallTone {
  switch (status) {
    case 'pending':
    case '':
      return 'pending'
    case 'running':
    case 'in_progress':
      return 'running'
    case 'success':
    case 'completed':
      return 'success'
    case 'error':
    case 'failed':
      return 'error'
    case 'stopped':
      return 'stopped'
    case 'waiting_for_user_input':
      return 'waiting'
    default:
      return 'unknown'
  }
}

/** The status in words; one that nobody knows yet as the server wrote it. */
export function describeStatus(status: string, labels: Labels): string {
  const words: Record<Exclude<ToolCallTone, 'unknown'>, string> = {
    pending: labels.toolPending,
    running: labels.toolRunning,
    success: labels.toolSuccess,
    error: labels.toolError,
    stopped: labels.toolStopped,
    waiting: labels.toolWaiting,
  }
  const tone = toneOf(status)
  return tone === 'unknown' ? plainWords(status) : words[tone]
}

/** What the call is, as the platform would have it said for its status, else its name in words. */
export function describeCall(call: AgentMessageToolCall, labels: Labels): string {
  const display = call.display_projection
  const tone = toneOf(call.status)
  const said =
    tone === 'error'
      ? display?.error_label
      : tone === 'running' || tone === 'pending'
        ? display?.active_label
        : null
  return firstText(said, display?.label, plainWords(call.name)) ?? labels.unnamedTool
}

function firstText(...candidates: unknown[]): string | undefined {
  return candidates.find((text): text is string => typeof text === 'string' && text.trim() !== '')
}
