import type { VirtualTime } from '../model/virtualTime.js'
import type { Random } from '../support/random.js'
import { threadKeyOfId } from '../../../src/cache/thread.js'
import type { Asked } from './FuzzServer.js'
import { garbleText } from './garbleText.js'
import type { HostileJson } from './hostileJson.js'
import { mutateJson } from './mutateJson.js'
import type { FuzzWorld } from './openFuzzWorld.js'
import { failure, spoilAnswer, spoilText } from './spoilAnswer.js'

/** What a mutation is made with. */
export interface FuzzTools {
  random: Random
  hostile: HostileJson
  time: VirtualTime
}

/** What is mutated: a push's text or all of it, one of those in a collection, an acknowledgement, an answer, a token, what another tab says. */
export type FuzzKind = 'push' | 'frame' | 'collected' | 'join' | 'unauthorized' | 'tab' | Asked

const ROOM = '/agent-conversations/c1'

/** By how often each comes. */
const KINDS: readonly [FuzzKind, number][] = [
  ['push', 60],
  ['frame', 10],
  ['collected', 10],
  ['join', 1.5],
  ['unauthorized', 1],
  ['tab', 4],
  ['get', 6],
  ['list', 4],
  ['send', 3],
  ['create', 1],
]
const ALL = KINDS.reduce((sum, [, weight]) => sum + weight, 0)

/** Chooses what is mutated next. */
export function pickKind(random: Random): FuzzKind {
  let lot = random.next() * ALL
  return KINDS.find(([, weight]) => (lot -= weight) < 0)?.[0] ?? 'push'
}

/** Lets one mutated frame or answer reach the engine. */
export async function playMutation(world: FuzzWorld, kind: FuzzKind, tools: FuzzTools): Promise<void> {
  const { random, hostile, time } = tools
  const { server, engine, queryClient, joins, tokens } = world
  switch (kind) {
    case 'push':
      push(world, spoilText(JSON.stringify({ _message: nextMessage(world, random) }), hostile, random))
      return
    case 'frame': {
      const data = JSON.stringify({ _message: nextMessage(world, random) })
      // what a socket hands over is an object
      world.socket()?.tell('update_model', parse(mutateJson(JSON.stringify({ room: ROOM, data }), random)))
      return
    }
    case 'collected':
      push(world, `{"_message":${hostile.messages[random.int(0, hostile.messages.length - 1)] ?? ''}}`)
      return
    case 'join':
      joins.push(
        parse(mutateJson('{"ok":true,"error":"no"}', random)),
        parse(mutateJson('{"ok":true}', random)),
      )
      world.socket()?.drop()
      return
    case 'unauthorized':
      tokens.push(garbleText(`e30.${btoa('{"sub":"u1"}')}.x`, random))
      server.spoils.get.push((text) => failure(text, random, 401))
      void queryClient.refetchQueries(engine.queries.conversation('c1'))
      await time.pass(60)
      // no request goes out with a token that fits into no header
      world.signIn()
      return
    case 'tab':
      tellFromElsewhere(world, random)
      return
    case 'get':
      server.spoils.get.push(spoilAnswer(hostile, random))
      void queryClient.refetchQueries(engine.queries.conversation('c1'))
      return
    case 'list':
      server.spoils.list.push(spoilAnswer(hostile, random))
      void queryClient.refetchQueries({ queryKey: engine.lists.options({}).queryKey })
      return
    case 'send':
      server.spoils.send.push(spoilAnswer(hostile, random))
      engine.delivery.send({ key: threadKeyOfId('c1'), id: 'c1' }, 'c1', `Say ${random.text(8)}`)
      return
    case 'create': {
      server.spoils.create.push(spoilAnswer(hostile, random))
      const key = `new:${random.int(0, 1e9)}`
      const thread = {
        key,
        agentName: 'support_agent',
        start: 'new',
        match: undefined,
        metadata: undefined,
      } as const
      engine.delivery.send(thread, undefined, 'Hello')
      return
    }
    default:
      kind satisfies never
  }
}

/** Of a message that the server has: one that is new, one that has grown, or any. */
function nextMessage({ server }: FuzzWorld, random: Random): unknown {
  const lot = random.next()
  if (lot < 0.1) return server.say('c1', { content: random.text(10) })
  if (lot < 0.3) return server.sayMore('c1')
  const { messages } = server.conversation('c1')
  return messages[random.int(0, messages.length - 1)]
}

function push(world: FuzzWorld, data: string): void {
  world.socket()?.tell('update_model', { room: ROOM, data })
}

/** An older version of the app may run in another tab. */
function tellFromElsewhere({ told, tellFromElsewhere }: FuzzWorld, random: Random): void {
  const [topic, data] = told[random.int(0, told.length - 1)] ?? ['outbox', {}]
  const text = JSON.stringify(data ?? null).replace(/"tab":"[^"]*"/, '"tab":"another"')
  const spoilt = parse(mutateJson(text, random))
  try {
    tellFromElsewhere(topic, spoilt)
  } catch (error) {
    // what is nested too deeply can't be cloned: no channel would carry it
    if (!(error instanceof RangeError)) throw error
  }
}

function parse(text: string): unknown {
  return JSON.parse(text)
}
