import { asServiceRole } from '../asServiceRole.js'
import { callMethod } from '../callMethod.js'
import type { Run } from '../caseTypes.js'
import { casesOf } from '../casesOf.js'
import { renewed } from '../changes/renewed.js'
import { clientStates } from '../clientStates.js'
import type { Exchange } from '../exchangeTypes.js'
import { conversation, message, order } from '../samples.js'

const { visitor, signedIn, remembered } = clientStates

/** Waits until the server has the room and has answered what the subscription loads. */
async function joined(run: Run, room: string) {
  await run.seen(({ rooms }) => rooms.includes(`join ${room}`))
  if (room.startsWith('entities')) return
  await run.seen(({ requests }) => requests.length > 0)
  // the answer to this call comes after the one to that load
  await run.call('auth.isAuthenticated')
}

/** Pushes frames, each when the one before was heard. */
function follow(room: string, frames: readonly object[]) {
  return async (run: Run) => {
    await joined(run, room)
    for (const frame of frames) {
      run.push(room, frame)
      await run.seen(({ heard }) => JSON.stringify(heard).includes(lastOf(frame)))
    }
  }
}

/** Ends a subscription, and waits until the server knows. */
const leave = (room: string) => async (run: Run) => {
  await joined(run, room)
  callMethod({ unsubscribe: run.result }, ['unsubscribe'], [])
  await run.seen(({ rooms }) => rooms.includes(`leave ${room}`))
}

/** What a listener is told of a frame, as JSON. */
function lastOf(frame: object): string {
  return '_message' in frame ? JSON.stringify(frame._message) : JSON.stringify(frame).slice(1, -1)
}

const talk = '/agent-conversations/c-1'
const next = { ...message, id: 'm-2', role: 'user', content: 'Zażółć 🙂' }

/** After the change of token, ours has loaded the conversation again and called back with it. */
function loadedAgain({ requests, heard, ...exchange }: Exchange): Exchange {
  const again = requests.slice(0, 1).map((request) => ({
    ...request,
    headers: { ...request.headers, authorization: 'Bearer later-token' },
  }))
  // between the two calls that the case makes
  return {
    ...exchange,
    requests: [...requests.slice(0, 2), ...again, ...requests.slice(2)],
    heard: [...heard, conversation],
  }
}

const conversations = casesOf(
  'agents.subscribeToConversation',
  { client: signedIn, reply: { body: conversation }, args: ({ callback }) => ['c-1', callback] },
  [
    { shape: 'a new message', after: follow(talk, [{ _message: next }]) },
    {
      shape: 'a message that grows',
      after: follow(talk, [{ _message: { ...next, content: 'Za' } }, { _message: next }]),
    },
    { shape: 'as a visitor', client: visitor, after: follow(talk, []) },
    { shape: 'remembered', client: remembered, after: follow(talk, []) },
    { shape: 'nobody who listens', args: ['c-1'], after: follow(talk, []) },
    { shape: 'ended', args: ['c-1'], after: leave(talk) },
    { shape: 'with a token that came later', ...renewed, after: follow(talk, []) },
  ],
)

const reconnected = casesOf(
  'agents.subscribeToConversation',
  { client: signedIn, reply: { body: conversation }, args: ({ callback }) => ['c-1', callback] },
  [
    {
      shape: 'and another token meanwhile',
      async after(run) {
        await joined(run, talk)
        run.call('setToken', 'later-token')
        await run.seen(({ rooms }) => rooms.join().includes(`leave ${talk},join ${talk}`))
        await run.call('auth.isAuthenticated')
      },
      instead: [{ row: 'missed-messages', change: loadedAgain }],
    },
  ],
)

const room = 'entities:app-1:Order'
const records = casesOf(
  'entities.<Entity>.subscribe',
  { client: signedIn, args: ({ callback }) => [callback] },
  [
    {
      shape: 'a record that is made',
      after: follow(room, [{ type: 'create', data: order, id: 'o-1', timestamp: 'then' }]),
    },
    {
      shape: 'changes without an id or a time of their own',
      after: follow(room, [
        { type: 'update', data: order },
        { type: 'delete', data: { id: 'o-1' } },
      ]),
    },
    {
      shape: 'a record that was too large to push',
      after: follow(room, [
        { type: 'update', data: { id: 'o-1', _oversize: true }, id: 'o-1', timestamp: 'then' },
      ]),
    },
    { shape: 'as a visitor', client: visitor, after: follow(room, []) },
    { shape: 'ended', after: leave(room) },
    { shape: 'another entity', names: { Entity: 'Zażółć' }, after: follow('entities:app-1:Zażółć', []) },
  ],
)

/** What is followed over the socket, by users and by services. */
export const subscriptions = [
  ...[...conversations, ...records].flatMap((entry) => [entry, ...asServiceRole([entry])]),
  ...reconnected,
]
