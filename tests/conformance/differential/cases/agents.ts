import { asServiceRole } from '../asServiceRole.js'
import { casesOf } from '../casesOf.js'
import { refuses } from '../changes/refuses.js'
import { renewed } from '../changes/renewed.js'
import { clientStates } from '../clientStates.js'
import { eachRequest } from '../changes/eachRequest.js'
import { goesTo } from '../changes/goesTo.js'
import { conversation, message } from '../samples.js'

const { visitor, signedIn, dressed, fromRequest, remembered } = clientStates
const conversations = '/api/apps/app-1/agents/conversations'

const reads = [
  ...casesOf('agents.getConversations', { reply: { body: [conversation] } }, [
    { shape: 'signed in', client: signedIn },
    { shape: 'as a visitor', client: visitor, reply: { body: [] } },
    { shape: 'with headers of its own', client: dressed },
    { shape: 'in a function', client: fromRequest },
    { shape: 'refused', client: visitor, reply: { status: 401, body: { detail: 'Not authenticated' } } },
  ]),
  ...casesOf('agents.getConversation', { client: signedIn, reply: { body: conversation } }, [
    { shape: 'an id', args: ['c-1'] },
    { shape: 'an id of odd characters', args: ["c:1@2,3;4=5+6$7&8'(9)!~*"] },
    { shape: 'an id with letters of the world', args: ['zażółć 会话 🙂'] },
    { shape: 'as a visitor', args: ['c-1'], client: visitor },
    { shape: 'remembered', args: ['c-1'], client: remembered },
    {
      shape: 'one that is not there',
      args: ['nowhere'],
      reply: { status: 404, body: { detail: 'Conversation not found', code: 'NOT_FOUND' } },
    },
    {
      shape: 'an id that climbs',
      args: ['../../../other/entities/User/me'],
      instead: [goesTo(`${conversations}/..%2F..%2F..%2Fother%2Fentities%2FUser%2Fme`)],
    },
    {
      shape: 'an id with a query in it',
      args: ['a/b?c=d'],
      instead: [goesTo(`${conversations}/a%2Fb%3Fc%3Dd`)],
    },
    { shape: 'an id with a hash in it', args: ['a#b'], instead: [goesTo(`${conversations}/a%23b`)] },
  ]),
  ...casesOf('agents.listConversations', { client: signedIn, reply: { body: [conversation] } }, [
    { shape: 'by agent', args: [{ q: { agent_name: 'support_agent' } }] },
    { shape: 'nothing asked', args: [{}] },
    { shape: 'a page in order', args: [{ sort: '-created_date', limit: 10, skip: 20 }] },
    { shape: 'zeros', args: [{ limit: 0, skip: 0 }] },
    { shape: 'fields', args: [{ fields: ['id', 'agent_name'] }] },
    {
      shape: 'operators, arrays and dates',
      args: [{ q: { n: { $in: [1, 'two', true] }, created_date: { $gt: new Date(Date.UTC(2026, 0, 2)) } } }],
    },
    { shape: 'null and undefined', args: [{ q: { a: null, b: undefined, 'metadata.x': 'y' }, sort: null }] },
    { shape: 'arrays in arrays', args: [{ q: { $or: [{ a: [1, 2] }, { b: { c: false } }] }, fields: [] }] },
    { shape: 'odd characters', args: [{ q: { 'a b': "c&d=e+f%20g'[h]", ł: '会 🙂', '': 'nameless' } }] },
    {
      shape: 'as a visitor',
      args: [{ q: { agent_name: 'support_agent' } }],
      client: visitor,
      reply: { body: [] },
    },
    {
      shape: 'an agent without q',
      args: [{ agent_name: 'support_agent', limit: 5 }],
      instead: [
        {
          row: 'list-shorthand',
          change: eachRequest((request) => ({
            ...request,
            query: [
              ['limit', '5'],
              ['q[agent_name]', 'support_agent'],
            ],
          })),
        },
      ],
    },
  ]),
]

const writes = [
  ...casesOf('agents.createConversation', { client: signedIn, reply: { body: conversation } }, [
    { shape: 'an agent', args: [{ agent_name: 'support_agent' }] },
    {
      shape: 'with metadata',
      args: [{ agent_name: 'a', metadata: { deep: { er: [1, null, 'ł'] }, none: undefined } }],
    },
    { shape: 'as a visitor', args: [{ agent_name: 'support_agent' }], client: visitor },
    { shape: 'with headers of its own', args: [{ agent_name: 'support_agent' }], client: dressed },
    {
      shape: 'nothing',
      args: [{}],
      instead: [refuses('early-checks', 'rejected', /needs an agent/)],
    },
    {
      shape: 'refused',
      args: [{ agent_name: 'x' }],
      reply: { status: 403, body: { message: 'Not yours', detail: 'Elsewhere', code: 'FORBIDDEN' } },
    },
  ]),
  ...casesOf('agents.addMessage', { client: signedIn, reply: { body: message } }, [
    { shape: 'a conversation', args: [conversation, { role: 'user', content: 'Hello' }] },
    { shape: 'its id in an object', args: [{ id: 'c-1' }, { role: 'user', content: '' }] },
    {
      shape: 'files and context',
      args: [
        { id: 'c-1' },
        {
          role: 'user',
          content: 'Zażółć 🙂',
          file_urls: ['https://files.example/a b.png'],
          custom_context: [{ message: 'm', type: 't', data: { n: 1 } }],
          additional_message_params: { x: null },
        },
      ],
    },
    { shape: 'an object as content', args: [{ id: 'c-1' }, { role: 'user', content: { answer: 42 } }] },
    { shape: 'as a visitor', args: [{ id: 'c-1' }, { role: 'user', content: 'Hello' }], client: visitor },
    {
      shape: 'in a function',
      args: [{ id: 'c-1' }, { role: 'user', content: 'Hello' }],
      client: fromRequest,
    },
    { shape: 'no role', args: [{ id: 'c-1' }, { content: 'Hello' }] },
    {
      shape: 'an id that climbs',
      args: [{ id: '../x' }, { role: 'user', content: 'Hello' }],
      instead: [goesTo(`${conversations}/v2/..%2Fx/messages`)],
    },
    {
      shape: 'an id alone',
      args: ['c-1', { role: 'user', content: 'Hello' }],
      instead: [goesTo(`${conversations}/v2/c-1/messages`, 'id-or-object')],
    },
  ]),
]

const links = ['agents.getWhatsAppConnectURL', 'agents.getTelegramConnectURL'].flatMap((method) =>
  casesOf(method, { args: ['support_agent'] }, [
    { shape: 'signed in', client: signedIn },
    { shape: 'as a visitor', client: visitor },
    { shape: 'remembered', client: remembered },
    { shape: 'a name of odd characters', client: signedIn, args: ['a/b?c ł'] },
    {
      shape: 'after a change of token',
      client: signedIn,
      ...renewed,
    },
  ]),
)

/** The `agents` module, but for its subscriptions. */
export const agents = [...reads, ...writes, ...links].flatMap((entry) => [entry, ...asServiceRole([entry])])
