import type { OutboxItem } from '../outbox.js'
import { decodeItem } from './decodeItem.js'

/** Reads a list of items, without what isn't one and without what it names twice. */
export function decodeItems(json: unknown): readonly OutboxItem[] {
  const items = Array.isArray(json) ? json.flatMap((item) => decodeItem(item) ?? []) : []
  return [...new Map(items.map((item) => [item.localId, item])).values()]
}
