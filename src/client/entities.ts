import type { RequestOptions } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { route, type PathPart } from '../wire/route.js'
import { byName } from './byName.js'
import type { EntitiesModule, EntityHandler, RealtimeEvent } from './entityTypes.js'
import type { ModuleContext } from './moduleContext.js'

type Context = Pick<ModuleContext, 'appId' | 'send' | 'rooms'>

/** Records of one page, as the platform has it. */
const PAGE_LIMIT = 100

/** Makes the `entities` module: any name is an entity's. */
export function createEntities(context: Context): EntitiesModule {
  // the registry's entities answer to their names as all others do; what their records hold is the server's word
  return byName((name) => createEntity(context, name))
}

function createEntity({ appId, send, rooms }: Context, name: string): EntityHandler {
  const base = () => route`/apps/${appId}/entities/${name}`
  const one = (id: PathPart) => base() + route`/${id}`
  const read = async (q: unknown, args: unknown[]): Promise<never> => {
    const { tail, query, options } = readArguments(q, args)
    return send('GET', base() + tail, { query }, options)
  }
  const entity: EntityHandler = {
    list: (...args: unknown[]) => read(undefined, args),
    filter: (q: unknown, ...args: unknown[]) => read(q, args),
    get: async (id, options) => send('GET', one(id), {}, options),
    create: async (body, options) => send('POST', base(), { body }, options),
    update: async (id, body, options) => send('PUT', one(id), { body }, options),
    delete: async (id, options) => send('DELETE', one(id), {}, options),
    deleteMany: async (body, options) => send('DELETE', base(), { body }, options),
    bulkCreate: async (body, options) => send('POST', one('bulk'), { body }, options),
    bulkUpdate: async (body, options) => send('PUT', one('bulk'), { body }, options),
    updateMany: async (query, data, options) =>
      send('PATCH', one('update-many'), { body: { query, data } }, options),
    async count(query, options) {
      const answer = await send<{ count: number }>(
        'GET',
        one('count'),
        { query: { q: asJson(query) } },
        options,
      )
      return answer.count
    },
    aggregate: async (body, options) => send('POST', one('aggregate'), { body }, options),
    upsert: async (records, { key }, options) =>
      send('POST', one('upsert'), { body: { records, key } }, options),
    importEntities: async (file, options) => send('POST', one('import'), { body: { file } }, options),
    subscribe: (callback) =>
      rooms.join(`entities:${appId}:${name}`, {
        onPush(push) {
          const event = push.type === 'other' ? readEvent(push.data) : undefined
          if (event) callback(event)
        },
      }),
  }
  return entity
}

/** `(sort, limit, skip, fields, options)` asks for a list, `({limit, cursor, …}, options)` for a page of one. */
function readArguments(q: unknown, [first, second, third, fourth, fifth]: unknown[]) {
  const isPage = isRecord(first)
  const asked: Record<string, unknown> = isPage
    ? first
    : { sort: first, limit: second, skip: third, fields: fourth }
  const { fields, distinct, cursor, sort } = asked
  const isDistinct = isPage && 'distinct' in first
  const query = {
    ...given({
      q: asJson(q),
      limit: asked['limit'] || (isPage && PAGE_LIMIT),
      skip: !isPage && asked['skip'],
      cursor,
      // distinct values have neither an order of the caller's nor fields
      ...(isDistinct ? { distinct } : { sort }),
    }),
    ...(fields && !isDistinct ? { fields: Array.isArray(fields) ? fields.join(',') : fields } : {}),
  }
  // where the platform has positions, whoever calls with them is trusted to have put options last
  const options = (isPage ? second : fifth) as RequestOptions | undefined
  return { tail: isPage ? '/v2/list' : '', query, options }
}

/** Without what is absent, empty or zero, which the platform takes for absent. */
function given(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => Boolean(value)))
}

function asJson(query: unknown): string | undefined {
  return query ? JSON.stringify(query) : undefined
}

/** Reads a pushed change: `{type, data, id, timestamp}`. */
function readEvent(data: unknown): RealtimeEvent | undefined {
  if (!isRecord(data)) return undefined
  const { type, data: record } = data
  const id = data['id'] || (isRecord(record) && record['id'])
  const timestamp = data['timestamp'] || new Date().toISOString()
  if (typeof type !== 'string' || typeof id !== 'string') return undefined
  // the record and what happened to it, as the server says
  return { type, data: record, id, timestamp } as RealtimeEvent
}
