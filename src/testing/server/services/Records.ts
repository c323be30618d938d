import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import type { Identity } from '../identity/identityTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { propertiesOf } from '../schema/propertiesOf.js'
import { validateSchema } from '../schema/validateSchema.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { ListOptions, StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { entityFrame } from './entityFrame.js'
import { sampleRecords } from './sampleRecords.js'

/** The records of the project's entities. Whoever writes, a person or an agent, the entity's room hears of it. */
export class Records {
  readonly #edges: ServerEdges
  readonly #ready = new Map<string, Promise<void>>()

  constructor(edges: ServerEdges) {
    this.#edges = edges
  }

  /** The definition of an entity; a 404 that names the known ones when there is none. */
  definition(name: string): EntityDefinition {
    const found = this.#edges.project.entities.find((entity) => entity.name === name)
    if (found) return found
    const known = this.#edges.project.entities.map((entity) => entity.name).join(', ')
    throw new ApiError(404, `Entity '${name}' not found. Known entities: ${known || 'none'}`, 'NOT_FOUND')
  }

  async list(appId: string, name: string, options: ListOptions): Promise<StoredRecord[]> {
    return this.#edges.store.list(await this.#open(appId, name), { sort: '-created_date', ...options })
  }

  async get(appId: string, name: string, id: string): Promise<StoredRecord> {
    return (await this.#edges.store.get(await this.#open(appId, name), id)) ?? this.#missing(name, id)
  }

  async create(appId: string, name: string, data: unknown, by: Identity): Promise<StoredRecord> {
    const definition = this.definition(name)
    const collection = await this.#open(appId, name)
    const fields = { ...defaultsOf(definition), ...this.#check(definition, data) }
    this.#validate(definition, fields)
    const now = this.#now()
    const record: StoredRecord = {
      ...fields,
      id: toHex(this.#edges.random(12)),
      created_date: now,
      updated_date: now,
      created_by: by.kind === 'user' ? by.user.email : null,
      created_by_id: by.kind === 'nobody' ? null : by.id,
      is_sample: false,
    }
    await this.#edges.store.write([{ collection, put: record }])
    this.#push(appId, name, 'create', record)
    return record
  }

  /** Sets the given fields and leaves the others. */
  async update(appId: string, name: string, id: string, data: unknown): Promise<StoredRecord> {
    const definition = this.definition(name)
    const fields = this.#check(definition, data)
    const collection = await this.#open(appId, name)
    const record = await this.#edges.store.update(collection, id, (before) => {
      this.#validate(definition, { ...before, ...fields })
      return { ...before, ...fields, id, updated_date: this.#now() }
    })
    if (!record) return this.#missing(name, id)
    this.#push(appId, name, 'update', record)
    return record
  }

  async remove(appId: string, name: string, id: string): Promise<void> {
    const record = await this.get(appId, name, id)
    await this.#edges.store.write([{ collection: collectionOf(appId, name), remove: id }])
    this.#push(appId, name, 'delete', record)
  }

  async #open(appId: string, name: string): Promise<string> {
    this.definition(name)
    let ready = this.#ready.get(appId)
    if (!ready) this.#ready.set(appId, (ready = this.#seed(appId)))
    await ready
    return collectionOf(appId, name)
  }

  /** A new app begins with the project's samples, all of them or, when the process dies meanwhile, none. */
  async #seed(appId: string): Promise<void> {
    const { store, project, clock, random } = this.#edges
    if (await store.get('apps', appId)) return
    const now = clock.now()
    const samples = project.entities.flatMap((definition) =>
      sampleRecords(definition, project.samples?.[definition.name] ?? [], now).map((fields) => ({
        collection: collectionOf(appId, definition.name),
        put: { ...fields, id: toHex(random(12)) },
      })),
    )
    const app = { collection: 'apps', put: { id: appId, created_date: new Date(now).toISOString() } }
    await store.write([...samples, app])
  }

  #check(definition: EntityDefinition, data: unknown): JsonObject {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      throw new ApiError(422, `A record of ${definition.name} must be an object`, 'VALIDATION_ERROR')
    }
    return withoutServerFields(data)
  }

  #validate(definition: EntityDefinition, fields: JsonObject): void {
    const errors = validateSchema(definition, withoutServerFields(fields))
    if (errors.length > 0)
      throw new ApiError(422, `${definition.name}: ${errors.join('; ')}`, 'VALIDATION_ERROR')
  }

  #missing(name: string, id: string): never {
    throw new ApiError(404, `Entity ${name} with ID ${id} not found`, 'NOT_FOUND')
  }

  #push(appId: string, name: string, type: 'create' | 'update' | 'delete', record: StoredRecord): void {
    this.#edges.emit({ room: `entities:${appId}:${name}`, data: entityFrame(type, record, this.#now()) })
  }

  #now(): string {
    return new Date(this.#edges.clock.now()).toISOString()
  }
}

/** The server's own fields are not for callers to set, nor for an entity's schema to know. */
const serverFields = new Set([
  'id',
  'created_date',
  'updated_date',
  'created_by',
  'created_by_id',
  'is_sample',
  '__proto__',
])

const withoutServerFields = (data: object): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !serverFields.has(key)))

const collectionOf = (appId: string, name: string) => `entities:${appId}:${name}`

function defaultsOf(definition: EntityDefinition): JsonObject {
  const properties = propertiesOf(definition).filter(([, schema]) => 'default' in schema)
  return Object.fromEntries(properties.map(([name, schema]) => [name, schema['default']]))
}
