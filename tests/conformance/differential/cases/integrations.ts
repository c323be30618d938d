import { asServiceRole } from '../asServiceRole.js'
import { casesOf } from '../casesOf.js'
import { goesTo } from '../changes/goesTo.js'
import { mapOutcome } from '../changes/mapOutcome.js'
import { refuses } from '../changes/refuses.js'
import { clientStates } from '../clientStates.js'
import { fileShapes } from './fileShapes.js'

const { visitor, signedIn, dressed, fromRequest } = clientStates
const packages = '/api/apps/app-1/integration-endpoints/installable'
const custom = '/api/apps/app-1/integrations/custom'
const schema = { type: 'object', properties: { mood: { type: 'string' } }, required: ['mood'] }

const files = fileShapes.map(({ data, ...shape }) => ({ ...shape, args: [data] }))

const models = casesOf(
  'integrations.Core.InvokeLLM',
  { client: signedIn, reply: { body: 'Linen is strong.' } },
  [
    { shape: 'a prompt', args: [{ prompt: 'Zażółć 🙂' }] },
    {
      shape: 'all that it can be asked',
      args: [
        {
          prompt: 'p',
          model: 'gpt_5_mini',
          add_context_from_internet: true,
          file_urls: ['https://files.example/a'],
        },
      ],
    },
    {
      shape: 'a schema',
      args: [{ prompt: 'p', response_json_schema: schema }],
      reply: { body: { mood: 'good' } },
    },
    {
      shape: 'null and undefined',
      args: [{ prompt: 'p', response_json_schema: null, file_urls: undefined }],
    },
    {
      shape: 'text that is sent as JSON',
      args: [{ prompt: 'p' }],
      reply: { body: '"quoted"', headers: { 'content-type': 'application/json' } },
    },
    {
      shape: 'an answer that is JSON by chance',
      args: [{ prompt: 'p' }],
      reply: { body: 42 },
      instead: [{ row: 'text-answers', change: mapOutcome(String) }],
    },
    { shape: 'as a visitor', args: [{ prompt: 'p' }], client: visitor },
  ],
)

const core = [
  ...models,
  ...casesOf(
    'integrations.Core.GenerateImage',
    { client: signedIn, reply: { body: { url: 'https://files.example/i.png' } } },
    [
      { shape: 'a prompt', args: [{ prompt: 'a cat' }] },
      { shape: 'nothing', args: [{}] },
      {
        shape: 'more than is known',
        args: [{ prompt: 'ł', existing_image_urls: ['https://a.example/'], n: 2 }],
      },
    ],
  ),
  ...casesOf('integrations.Core.SendEmail', { client: signedIn, reply: { body: { status: 'sent' } } }, [
    { shape: 'a mail', args: [{ to: 'a@example.com', subject: 'Ł', body: '<p>🙂</p>' }] },
    { shape: 'a sender', args: [{ to: 'a@example.com', subject: '', body: '', from_name: 'Shop' }] },
    {
      shape: 'answered with nothing',
      args: [{ to: 'a@example.com', subject: 's', body: 'b' }],
      reply: { status: 204 },
    },
    {
      shape: 'one that does not fit',
      args: [{ subject: 's' }],
      reply: { status: 400, body: { detail: 'to is missing', error_type: 'HTTPException' } },
    },
  ]),
  ...casesOf(
    'integrations.Core.ExtractDataFromUploadedFile',
    { client: signedIn, reply: { body: { status: 'success', output: [{ a: 1 }] } } },
    [
      {
        shape: 'a file and a schema',
        args: [{ file_url: 'https://files.example/a b.csv', json_schema: schema }],
      },
      { shape: 'an empty schema', args: [{ file_url: '', json_schema: {} }] },
      { shape: 'in a function', args: [{ file_url: 'x', json_schema: schema }], client: fromRequest },
    ],
  ),
  ...casesOf(
    'integrations.Core.UploadFile',
    { client: signedIn, reply: { body: { file_url: 'https://files.example/f' } } },
    [...files, { shape: 'as a visitor', args: files[0]?.args ?? [], client: visitor }],
  ),
  ...casesOf(
    'integrations.Core.UploadPrivateFile',
    { client: signedIn, reply: { body: { file_uri: 'private/f' } } },
    files,
  ),
  ...casesOf(
    'integrations.Core.CreateFileSignedUrl',
    { client: signedIn, reply: { body: { signed_url: 'https://files.example/s' } } },
    [
      { shape: 'a file', args: [{ file_uri: 'private/a b' }] },
      { shape: 'for a while', args: [{ file_uri: 'private/f', expires_in: 60 }] },
      { shape: 'for no time', args: [{ file_uri: 'private/f', expires_in: 0 }] },
    ],
  ),
]

const installed = casesOf(
  'integrations.<Package>.<Endpoint>',
  { client: signedIn, reply: { body: { ok: true } } },
  [
    { shape: 'an object', args: [{ channel: '#ł', text: 'Hello' }] },
    { shape: 'an empty object', args: [{}] },
    {
      shape: 'dates and what is not',
      args: [{ at: new Date(0), a: null, b: undefined, c: [undefined, NaN] }],
    },
    { shape: 'with headers of its own', args: [{ a: 1 }], client: dressed },
    {
      shape: 'an endpoint of Core that nobody declared',
      args: [{ a: 1 }],
      names: { Package: 'Core', Endpoint: 'GenerateVideo' },
    },
    {
      shape: 'names with letters of the world',
      args: [{ a: 1 }],
      names: { Package: 'Pökę', Endpoint: 'Wyślij 会' },
    },
    ...files,
    { shape: 'a text', args: ['Hello'] },
    {
      shape: 'names that climb',
      args: [{}],
      names: { Package: 'a/b', Endpoint: '../c?d' },
      instead: [goesTo(`${packages}/a%2Fb/integration-endpoints/..%2Fc%3Fd`)],
    },
    {
      shape: 'nothing',
      instead: [refuses('early-checks', 'rejected', /must receive an object with named parameters/)],
    },
    {
      shape: 'a list',
      args: [[1, 2]],
      instead: [refuses('early-checks', 'rejected', /must receive an object with named parameters/)],
    },
  ],
)

const byDescription = casesOf(
  'integrations.custom.call',
  { client: signedIn, reply: { body: { success: true, status_code: 200, data: { n: 1 } } } },
  [
    { shape: 'an operation', args: ['my-crm', 'listContacts'] },
    {
      shape: 'all that it can be given',
      args: [
        'my-crm',
        'post:/contacts',
        {
          payload: { name: 'Ł' },
          pathParams: { id: '1' },
          queryParams: { q: ['a', null] },
          headers: { 'X-A': 'b' },
        },
      ],
    },
    {
      shape: 'a path with placeholders',
      args: ['github', 'get:/repos/{owner}/{repo}/issues', { pathParams: { owner: 'a', repo: 'b' } }],
    },
    { shape: 'nothing in it', args: ['my-crm', 'op', {}] },
    {
      shape: 'null for what is not given',
      args: ['my-crm', 'op', { payload: null, pathParams: null, queryParams: undefined }],
    },
    { shape: 'null for parameters', args: ['my-crm', 'op', null] },
    { shape: 'no slug', args: ['', 'op'] },
    { shape: 'a blank operation', args: ['my-crm', '  '] },
    { shape: 'no operation', args: ['my-crm'] },
    { shape: 'a slug that climbs', args: ['a/b', 'op'], instead: [goesTo(`${custom}/a%2Fb/op`)] },
    {
      shape: 'an operation with a query in it',
      args: ['my-crm', 'get:/a?b=c#d'],
      instead: [goesTo(`${custom}/my-crm/get%3A/a%3Fb%3Dc%23d`)],
    },
    {
      shape: 'an operation that climbs',
      args: ['my-crm', '../../x'],
      instead: [refuses('encoded-paths', 'rejected', /not an id/)],
    },
    {
      shape: 'an integration that failed',
      args: ['my-crm', 'op'],
      reply: {
        status: 502,
        body: { detail: 'The CRM is down', code: 'UPSTREAM' },
        headers: { 'x-base44-connector-error': 'down' },
      },
    },
  ],
)

/** The `integrations` module. */
export const integrations = [...core, ...installed, ...byDescription].flatMap((entry) => [
  entry,
  ...asServiceRole([entry]),
])
