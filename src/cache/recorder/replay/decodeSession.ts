import { Base44Error } from '../../../wire/errors.js'
import { isRecord } from '../../../wire/isRecord.js'
import type { RecordedEntry, RecordedEvent, RecordedSession } from '../RecordedSession.js'
import { isTooDeep } from './isTooDeep.js'

type Check = (value: unknown) => boolean
type Checks = Readonly<Record<string, Check>>

const text: Check = (value) => typeof value === 'string'
const id: Check = (value) => text(value) && value !== ''
const count: Check = (value) => Number.isFinite(value) && Number(value) >= 0
const anything: Check = () => true
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const shape =
  (checks: Checks): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([name, check]) => check(own(value, name)))
const oneOf =
  (name: string, checks: Readonly<Record<string, Check>>): Check =>
  (value) => {
    const kind = isRecord(value) ? own(value, name) : undefined
    return typeof kind === 'string' && Object.hasOwn(checks, kind) && checks[kind]?.(value) === true
  }

const error = shape({
  name: text,
  message: text,
  status: maybe((status) => Number.isInteger(status) && Number(status) >= 400 && Number(status) < 600),
  code: maybe(text),
})
const request = oneOf('kind', {
  get: shape({ conversationId: id }),
  list: anything,
  create: anything,
  send: shape({ conversationId: id }),
})
const trying = shape({ attempt: count, since: count })
const status: Check = (value) =>
  value === null ||
  oneOf('state', {
    idle: anything,
    connecting: trying,
    connected: shape({ since: count }),
    reconnecting: trying,
  })(value)

const ofRoom = shape({ conversationId: id })
const withReason = shape({ conversationId: id, reason: text })
const EVENTS: Readonly<Record<RecordedEvent['type'], Check>> = {
  asked: shape({ call: count, request }),
  answered: shape({ call: count, request }),
  failed: shape({ call: count, request, error }),
  entered: ofRoom,
  left: ofRoom,
  joined: ofRoom,
  acknowledged: ofRoom,
  refused: withReason,
  malformed: withReason,
  pushed: ofRoom,
  socket: shape({ status }),
  omitted: shape({ of: text, call: maybe(count), bytes: count }),
}
const event = oneOf('type', EVENTS)

/**
 * Reads a session that `exportSession` gave. What servers sent in it is left as it is: the engine reads that.
 *
 * @throws {Base44Error} for anything else, saying what is wrong with it
 */
export function decodeSession(json: unknown): RecordedSession {
  if (!isRecord(json)) throw refusal('this is no object')
  const { version, appId, entries } = json
  if (version !== 1) throw refusal('its `version` is not 1')
  if (!id(appId)) throw refusal('it has no `appId`')
  if (!Array.isArray(entries)) throw refusal('its `entries` are no list')
  if (isTooDeep(entries)) throw refusal('it is nested too deeply')
  entries.forEach(requireEntry)
  // each field that a replay reads was checked
  return json as unknown as RecordedSession
}

function requireEntry(
  entry: unknown,
  index: number,
  all: readonly unknown[],
): asserts entry is RecordedEntry {
  const at = isRecord(entry) ? own(entry, 'at') : undefined
  if (!count(at)) throw refusal(`entry ${index} does not say \`at\` which time it was, in milliseconds`)
  if (!event(entry)) throw refusal(`entry ${index} is no event that this version knows`)
  const before = all[index - 1]
  if (isRecord(before) && Number(before['at']) > Number(at)) throw refusal(`entry ${index} is out of order`)
}

function own(record: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function refusal(why: string): Base44Error {
  return new Base44Error(`createReplay takes a session that \`exportSession\` gave, and ${why}`)
}
