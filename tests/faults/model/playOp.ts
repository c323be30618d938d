import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import type { ModelNetwork } from './ModelNetwork.js'
import type { ModelServer } from './ModelServer.js'
import type { ModelWatch } from './modelWatch.js'
import type { ModelOp } from './modelOps.js'
import type { ModelSubject } from './modelSubject.js'
import type { SentMessage } from './sentMessage.js'
import { textOf } from './textOf.js'
import type { VirtualTime } from './virtualTime.js'

/** Everything that a run plays with. */
export interface ModelWorld {
  server: ModelServer
  network: ModelNetwork
  subject: ModelSubject
  time: VirtualTime
  watch: ModelWatch
  sent: SentMessage[]
  /** The conversations that are looked at. */
  looking: Set<string>
}

const LONG_RESULTS = `[${'{"title":"a task"},'.repeat(8)}{}]`
const LONG_ARGUMENTS = JSON.stringify({ text: 'x'.repeat(700) })

/** Lets one thing happen. */
export async function playOp(world: ModelWorld, op: ModelOp): Promise<void> {
  const { network, subject, time } = world
  switch (op.do) {
    case 'send':
      send(world, op.chat, op.text)
      break
    case 'retry':
      retry(world)
      break
    case 'discard':
      discard(world)
      break
    case 'look':
      subject.look(op.chat)
      world.looking.add(op.chat)
      break
    case 'look-away':
      subject.lookAway(op.chat)
      world.looking.delete(op.chat)
      break
    case 'pass':
      await time.pass(op.ms)
      return
    case 'device-clock':
      time.jump(op.ms)
      break
    case 'drop':
      network.drop()
      break
    case 'connect':
      network.connect()
      break
    case 'deliver':
      network.deliver(op.count)
      break
    case 'show':
      network.deliver(Infinity)
      await time.pass(60)
      return
    case 'repeat':
      network.repeat(op.place)
      break
    case 'reorder':
      network.reorder()
      break
    case 'malformed':
      network.malformed()
      break
    case 'serve-get':
      network.serveGet()
      break
    case 'answer-get':
      network.answerGet()
      break
    case 'fail-get':
      network.failGet()
      break
    case 'store-post':
      network.storePost()
      break
    case 'answer-post':
      network.answerPost()
      break
    case 'break-post':
      network.breakPost(op.how, op.laterMs)
      break
    case 'refuse-post':
      network.refusePost()
      break
    default:
      playServer(world.server, op)
  }
  await time.pass(0)
}

type ServerOp = Extract<
  ModelOp,
  {
    do:
      | 'send-elsewhere'
      | 'agent-begins'
      | 'agent-says'
      | 'agent-calls'
      | 'agent-is-answered'
      | 'agent-ends'
      | 'edit'
      | 'remove'
      | 'server-clock'
  }
>

function playServer(server: ModelServer, op: ServerOp): void {
  switch (op.do) {
    case 'send-elsewhere':
      server.append(op.chat, { role: 'user', content: op.text })
      return
    case 'agent-begins':
      server.append(op.chat, { role: 'assistant' })
      return
    case 'agent-says':
      for (let time = 0; time < op.times; time += 1) {
        server.grow(op.chat, (message) => ({ content: `${textOf(message)}w${time} ` }))
      }
      return
    case 'agent-calls':
      server.grow(op.chat, beginCall)
      return
    case 'agent-is-answered':
      server.grow(op.chat, endCalls)
      return
    case 'agent-ends':
      server.grow(op.chat, () => ({ usage: { prompt_tokens: 1, completion_tokens: 1 } }))
      return
    case 'edit':
      server.edit(op.chat, op.place)
      return
    case 'remove':
      server.remove(op.chat, op.place)
      return
    case 'server-clock':
      server.jump(op.ms)
      return
    default:
      op satisfies never
  }
}

function beginCall({ id, tool_calls: before }: AgentMessage): Partial<AgentMessage> {
  const calls = before ?? []
  const call = {
    id: `${id}-t${calls.length}`,
    name: 'read_Task',
    arguments_string: LONG_ARGUMENTS,
    status: 'running',
  }
  return { tool_calls: [...calls, call] }
}

function endCalls({ tool_calls: calls }: AgentMessage): Partial<AgentMessage> {
  return { tool_calls: (calls ?? []).map((call) => ({ ...call, status: 'success', results: LONG_RESULTS })) }
}

function send({ subject, sent, looking }: ModelWorld, chat: string, text: string): void {
  const isSeen = looking.has(chat)
  sent.push({ localId: subject.send(chat, text), chat, text, retries: 0, discarded: false, isSeen })
}

/** What the user can press: the newest row that says that it was not delivered. */
function findUndelivered({ subject, sent }: ModelWorld): SentMessage | undefined {
  return sent.findLast(({ localId, chat }) => {
    const row = subject.rows(chat)?.find(({ key, delivery }) => key === localId && delivery !== undefined)
    return row?.delivery === 'failed' || row?.delivery === 'unknown'
  })
}

function retry(world: ModelWorld): void {
  const message = findUndelivered(world)
  if (!message) return
  message.retries += 1
  world.subject.retry(message.localId)
}

function discard(world: ModelWorld): void {
  const message = findUndelivered(world)
  if (!message) return
  message.discarded = true
  world.subject.discard(message.localId)
}
