import { isRecord } from '../../wire/isRecord.js'
import { decodeMessage } from '../decodeMessage.js'
import type { Delivery, OutboxItem } from '../outbox.js'
import type { Thread } from '../thread.js'
import { RestoredError } from './RestoredError.js'

/** Reads an item that was stored, or told by another tab; `undefined` for what isn't one. */
export function decodeItem(json: unknown): OutboxItem | undefined {
  if (!isRecord(json)) return undefined
  const { localId, delivery, createId, conversationId, confirmedId } = json
  const message = decodeMessage(json['message'])
  const thread = decodeThread(json['thread'])
  if (
    message === undefined ||
    thread === undefined ||
    message.id !== localId ||
    !isDelivery(delivery) ||
    typeof createId !== 'string' ||
    !isIdOrNone(conversationId) ||
    !isIdOrNone(confirmedId)
  ) {
    return undefined
  }
  return {
    localId,
    message,
    delivery,
    ...(isRecord(json['error']) && { error: decodeError(json['error']) }),
    thread,
    createId,
    conversationId,
    confirmedId,
    isNamed: json['isNamed'] === true,
    isAnswered: json['isAnswered'] === true,
    isOut: json['isOut'] === true,
    twins: Array.isArray(json['twins'])
      ? json['twins'].filter((id): id is string => typeof id === 'string')
      : undefined,
    ...(json['mayBeTwin'] === true && { mayBeTwin: true }),
  }
}

function isIdOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

const DELIVERIES: readonly unknown[] = ['queued', 'sending', 'failed', 'unknown'] satisfies Delivery[]

function isDelivery(value: unknown): value is Delivery {
  return DELIVERIES.includes(value)
}

function decodeThread(json: unknown): Thread | undefined {
  if (!isRecord(json) || typeof json['key'] !== 'string') return undefined
  const { key, id, agentName, start, match, metadata } = json
  if (typeof id === 'string') return { key, id }
  if (typeof agentName !== 'string' || (start !== 'latest' && start !== 'new')) return undefined
  return {
    key,
    agentName,
    start,
    match: isRecord(match) ? match : undefined,
    metadata: isRecord(metadata) ? metadata : undefined,
  }
}

function decodeError({ name, message, code, status }: Record<string, unknown>): Error {
  return new RestoredError(typeof message === 'string' ? message : '', {
    name: typeof name === 'string' ? name : undefined,
    code: typeof code === 'string' ? code : undefined,
    status: typeof status === 'number' ? status : undefined,
  })
}
