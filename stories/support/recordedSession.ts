import type { RecordedEntry, RecordedEvent, RecordedSession } from 'base44-react'

export const recordedId = 'c1'

const answer = `Your parcel left Hamburg at 7:40 and is out for delivery.

| Stop | Time |
|---|--:|
| Hamburg | 07:40 |
| Bremen | 11:05 |

It should be with you **before 5 pm**.`

const at = (second: number) => new Date(Date.UTC(2026, 10, 12, 9, 0, second)).toISOString()
const question = {
  id: 'm1',
  role: 'user',
  content: 'Where is my parcel?',
  created_date: at(1),
  updated_date: at(1),
}
const call = (status: string, results?: string) => ({
  id: 't1',
  name: 'lookup_order',
  arguments_string: '{"id":"1042"}',
  status,
  ...(results && { results }),
})
const reply = (second: number, fields: object) => ({
  id: 'm2',
  role: 'assistant',
  content: '',
  created_date: at(2),
  updated_date: at(second),
  ...fields,
})
const found = call('success', '{"status":"shipped","carrier":"North Post"}')
const whole = reply(8, { content: answer, tool_calls: [found], usage: { completion_tokens: 61 } })
const conversationWith = (...messages: object[]) => ({
  id: recordedId,
  app_id: 'story',
  agent_name: 'support_agent',
  created_by_id: '••',
  created_date: at(0),
  updated_date: at(0),
  messages,
})

const conversationId = recordedId
const request = { kind: 'get', conversationId } as const
const pushed = (message: object): RecordedEvent => ({ type: 'pushed', conversationId, message })
const got = (call: number, ...messages: object[]): RecordedEvent[] => [
  { type: 'asked', call, request },
  { type: 'answered', call, request, answer: conversationWith(...messages) },
]
const connected: RecordedEvent[] = [
  { type: 'socket', status: { state: 'connected', since: 0 } },
  { type: 'joined', conversationId },
  { type: 'acknowledged', conversationId },
]

/** The answer as it grew until the connection broke. */
const stages = Array.from({ length: 12 }, (_, n) =>
  pushed(reply(4, { content: answer.slice(0, 5 * (n + 1)), tool_calls: [found] })),
)

/** When each began, in milliseconds, and what happened then. */
const scenes: [number, RecordedEvent[]][] = [
  [0, [...connected, ...got(1)]],
  [500, [pushed(question)]],
  [900, [pushed(reply(2, { tool_calls: [call('running')] }))]],
  [2_000, [pushed(reply(3, { tool_calls: [found] }))]],
  ...stages.map((stage, n): [number, RecordedEvent[]] => [2_100 + 90 * n, [stage]]),
  [3_300, [{ type: 'socket', status: { state: 'reconnecting', attempt: 0, since: 0 } }]],
  [6_500, connected],
  [6_800, got(2, question, whole)],
]

/** What a flight recorder exported, with its words: an answer during which the connection broke for three seconds. */
export const recordedSession: RecordedSession = {
  version: 1,
  startedAt: at(0),
  appId: 'story',
  dropped: 0,
  entries: scenes.flatMap(([at, events]) => events.map((event): RecordedEntry => ({ at, ...event }))),
}
