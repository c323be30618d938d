import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import { draftRecord } from '../entities/draftRecord.js'
import { invalid } from '../entities/invalid.js'
import { mergeRecord } from '../entities/mergeRecord.js'
import { stampRecord } from '../entities/stampRecord.js'
import { validateRecord } from '../entities/validateRecord.js'
import type { Identity } from '../identity/identityTypes.js'
import { isJsonObject } from '../isJsonObject.js'
import type { EntityDefinition } from '../projectTypes.js'
import type { ListOptions, StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { announce } from './announce.js'
import type { EntityCollections } from './EntityCollections.js'

/** The records of the project's entities. Whoever writes, a person or an agent, the entity's room hears of it. */
export class Records {
  readonly #edges: ServerEdges
  readonly #collections: EntityCollections

  constructor(edges: ServerEdges, collections: EntityCollections) {
    this.#edges = edges
    this.#collections = collections
  }

  async list(appId: string, name: string, options: ListOptions): Promise<StoredRecord[]> {
    const { collection } = await this.#collections.open(appId, name)
    return this.#edges.store.list(collection, { sort: '-created_date', ...options })
  }

  async get(appId: string, name: string, id: string): Promise<StoredRecord> {
    const { collection } = await this.#collections.open(appId, name)
    return (await this.#edges.store.get(collection, id)) ?? missing(name, id)
  }

  async create(appId: string, name: string, data: unknown, by: Identity): Promise<StoredRecord> {
    const { definition, collection } = await this.#collections.open(appId, name)
    const fields = draftRecord(definition, recordOf(definition, data))
    refuse(definition, fields)
    const createId = () => toHex(this.#edges.random(12))
    const record = stampRecord(fields, { createId, now: this.#now(), by })
    await this.#edges.store.write([{ collection, put: record }])
    announce(this.#edges, appId, name, [{ type: 'create', record }])
    return record
  }

  /** Sets the given fields and leaves the others. */
  async update(appId: string, name: string, id: string, data: unknown): Promise<StoredRecord> {
    const { definition, collection } = await this.#collections.open(appId, name)
    const fields = recordOf(definition, data)
    const record = await this.#edges.store.update(collection, id, (before) => {
      const after = mergeRecord(before, fields, this.#now())
      refuse(definition, after)
      return after
    })
    if (!record) return missing(name, id)
    announce(this.#edges, appId, name, [{ type: 'update', record }])
    return record
  }

  async remove(appId: string, name: string, id: string): Promise<void> {
    const { collection } = await this.#collections.open(appId, name)
    const record = (await this.#edges.store.get(collection, id)) ?? missing(name, id)
    await this.#edges.store.write([{ collection, remove: id }])
    announce(this.#edges, appId, name, [{ type: 'delete', record }])
  }

  #now(): string {
    return new Date(this.#edges.clock.now()).toISOString()
  }
}

function recordOf(definition: EntityDefinition, data: unknown): JsonObject {
  if (!isJsonObject(data)) throw invalid(`A record of ${definition.name} must be an object`)
  return data
}

function refuse(definition: EntityDefinition, record: JsonObject): void {
  const errors = validateRecord(definition, record)
  if (errors.length > 0) throw invalid(`${definition.name}: ${errors.join('; ')}`)
}

function missing(name: string, id: string): never {
  throw new ApiError(404, `Entity ${name} with ID ${id} not found`, 'NOT_FOUND')
}
