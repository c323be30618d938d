import type { OutboxItem } from '../outbox.js'

/** An item as it is stored, and as another tab is told of it. No more of its error than what may be shown. */
export function encodeItem(item: OutboxItem): Record<string, unknown> {
  const { tab: _tab, isElsewhere: _isElsewhere, error, ...rest } = item
  return { ...rest, ...(error && { error: encodeError(error) }) }
}

function encodeError(error: Error): Record<string, unknown> {
  const { name, message } = error
  return {
    name,
    message,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...('status' in error && typeof error.status === 'number' && { status: error.status }),
  }
}
