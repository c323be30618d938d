import { constant, constantFrom, integer, oneof, record, type Arbitrary } from 'fast-check'
import type { Breaking } from './ModelNetwork.js'
import type { ModelSwitches } from './ModelServer.js'

/** One thing that happens. `chat` is which of two conversations it happens in. */
export type ModelOp =
  | { do: 'send'; chat: string; text: string }
  | { do: 'send-elsewhere'; chat: string; text: string }
  | { do: 'agent-begins'; chat: string }
  | { do: 'agent-says'; chat: string; times: number }
  | { do: 'agent-calls'; chat: string }
  | { do: 'agent-is-answered'; chat: string }
  | { do: 'agent-ends'; chat: string }
  | { do: 'edit'; chat: string; place: number }
  | { do: 'remove'; chat: string; place: number }
  | { do: 'server-clock'; ms: number }
  | { do: 'device-clock'; ms: number }
  | { do: 'deliver'; count: number }
  | { do: 'show' }
  | { do: 'repeat'; place: number }
  | { do: 'reorder' }
  | { do: 'malformed' }
  | { do: 'drop' }
  | { do: 'connect' }
  | { do: 'serve-get' }
  | { do: 'answer-get' }
  | { do: 'fail-get' }
  | { do: 'store-post' }
  | { do: 'answer-post' }
  | { do: 'break-post'; how: Breaking; laterMs: number }
  | { do: 'refuse-post' }
  | { do: 'retry' }
  | { do: 'discard' }
  | { do: 'look'; chat: string }
  | { do: 'look-away'; chat: string }
  | { do: 'pass'; ms: number }

const chat = constantFrom('c1', 'c1', 'c1', 'c2')
const place = integer({ min: 0, max: 7 })
const plain = <Name extends ModelOp['do']>(name: Name) => record({ do: constant(name) })
const inChat = <Name extends ModelOp['do']>(name: Name) => record({ do: constant(name), chat })

/** What may happen, the usual more often. */
export const anyOp: Arbitrary<ModelOp> = oneof(
  {
    weight: 3,
    arbitrary: record({ do: constant('send' as const), chat, text: constantFrom('yes', 'no', 'why?') }),
  },
  // other words than here: by words alone, nobody could tell whose copy is whose
  record({ do: constant('send-elsewhere' as const), chat, text: constantFrom('maybe', 'later') }),
  { weight: 2, arbitrary: inChat('agent-begins') },
  {
    weight: 4,
    arbitrary: record({ do: constant('agent-says' as const), chat, times: integer({ min: 1, max: 4 }) }),
  },
  { weight: 2, arbitrary: inChat('agent-calls') },
  { weight: 3, arbitrary: inChat('agent-is-answered') },
  inChat('agent-ends'),
  record({ do: constant('edit' as const), chat, place }),
  record({ do: constant('remove' as const), chat, place }),
  record({
    do: constant('server-clock' as const),
    ms: constantFrom(-5_000, 1_000, 73 * 365 * 86_400_000, -73 * 365 * 86_400_000),
  }),
  record({ do: constant('device-clock' as const), ms: constantFrom(-86_400_000, -5_000, 86_400_000) }),
  { weight: 5, arbitrary: record({ do: constant('deliver' as const), count: integer({ min: 1, max: 9 }) }) },
  { weight: 3, arbitrary: record({ do: constant('repeat' as const), place }) },
  { weight: 2, arbitrary: plain('reorder') },
  { weight: 6, arbitrary: plain('show') },
  plain('malformed'),
  plain('drop'),
  { weight: 2, arbitrary: plain('connect') },
  { weight: 2, arbitrary: plain('serve-get') },
  { weight: 4, arbitrary: plain('answer-get') },
  plain('fail-get'),
  { weight: 2, arbitrary: plain('store-post') },
  { weight: 3, arbitrary: plain('answer-post') },
  {
    weight: 2,
    arbitrary: record({
      do: constant('break-post' as const),
      how: constantFrom('lost' as const, 'stored' as const, 'stored-later' as const),
      laterMs: constantFrom(10, 1_500, 8_000, 15_000),
    }),
  },
  plain('refuse-post'),
  plain('retry'),
  plain('discard'),
  { weight: 2, arbitrary: inChat('look') },
  inChat('look-away'),
  {
    weight: 6,
    arbitrary: record({
      do: constant('pass' as const),
      ms: constantFrom(0, 10, 60, 300, 1_100, 3_000, 12_000),
    }),
  },
)

export const anySwitches: Arbitrary<ModelSwitches> = record({
  start: constantFrom('open', 'loading'),
  dates: constantFrom('each', 'created-only', 'seconds', 'missing'),
  join: constantFrom('ack', 'silent'),
  echo: constantFrom('client-id', 'none'),
  answer: constantFrom('own', 'agent'),
})
