import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import { draftRecord } from '../entities/draftRecord.js'
import type { ImportAnswer } from '../entities/import/importTypes.js'
import { readImport } from '../entities/import/readImport.js'
import { planChange, type ChangeAnswer } from '../entities/planChange.js'
import type { EntityPlan } from '../entities/planTypes.js'
import { planUpdates } from '../entities/planUpdates.js'
import { planUpsert, type UpsertAnswer } from '../entities/planUpsert.js'
import { refuseInvalid } from '../entities/refuseInvalid.js'
import { stampRecord, type Stamp } from '../entities/stampRecord.js'
import type { Identity } from '../identity/identityTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { selectRecords } from '../store/selectRecords.js'
import type { Change, StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { announce } from './announce.js'
import type { EntityCollections } from './EntityCollections.js'

/** Many records of an entity at once: all that is asked for is done, or nothing. The room hears of each record. */
export class BulkRecords {
  readonly #edges: ServerEdges
  readonly #collections: EntityCollections

  constructor(edges: ServerEdges, collections: EntityCollections) {
    this.#edges = edges
    this.#collections = collections
  }

  async create(
    appId: string,
    name: string,
    list: readonly JsonObject[],
    by: Identity,
  ): Promise<StoredRecord[]> {
    return this.#create(appId, name, list, by, 'record')
  }

  /** Creates the records that a file has, CSV or a JSON array. */
  async import(appId: string, name: string, bytes: Uint8Array, by: Identity): Promise<ImportAnswer> {
    const { definition } = await this.#collections.open(appId, name)
    try {
      const output = await this.#create(appId, name, readImport(definition, bytes), by, 'row')
      return { status: 'success', details: `Successfully imported ${output.length} entities`, output }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { status: 'error', details: error.message, output: null }
    }
  }

  /** Sets fields of records that are named by the `id` beside the fields. */
  async update(appId: string, name: string, updates: readonly JsonObject[]): Promise<StoredRecord[]> {
    return this.#rewrite(appId, name, (definition, records) =>
      planUpdates(definition, records, updates, this.#now()),
    )
  }

  /** Applies operators such as `$set` to the records that match, at most 500 of them. */
  async change(appId: string, name: string, q: JsonObject, data: unknown): Promise<ChangeAnswer> {
    return this.#rewrite(appId, name, (definition, records) =>
      planChange(definition, records, q, data, this.#now()),
    )
  }

  /** Updates the records that have the keys of those sent, and creates the rest. */
  async upsert(
    appId: string,
    name: string,
    sent: readonly JsonObject[],
    key: readonly string[],
    by: Identity,
  ): Promise<UpsertAnswer> {
    return this.#rewrite(appId, name, (definition, records) =>
      planUpsert(definition, records, sent, key, this.#stamp(by)),
    )
  }

  /** Deletes the records that match, and resolves to their number. */
  async remove(appId: string, name: string, q: JsonObject): Promise<number> {
    return this.#rewrite(appId, name, (_definition, records) => {
      const found = selectRecords(records, { q })
      return { changes: found.map((record) => ({ type: 'delete', record })), answer: found.length }
    })
  }

  async #create(
    appId: string,
    name: string,
    list: readonly JsonObject[],
    by: Identity,
    noun: string,
  ): Promise<StoredRecord[]> {
    const { definition, collection } = await this.#collections.open(appId, name)
    const drafts = list.map((data) => draftRecord(definition, data))
    refuseInvalid(definition, drafts, (i) => `${noun} ${i + 1}`)
    const stamp = this.#stamp(by)
    const created = drafts.map((fields) => stampRecord(fields, stamp))
    await this.#edges.store.write(created.map((put) => ({ collection, put })))
    announce(
      this.#edges,
      appId,
      name,
      created.map((record) => ({ type: 'create', record })),
    )
    return created
  }

  async #rewrite<T>(
    appId: string,
    name: string,
    plan: (definition: EntityDefinition, records: StoredRecord[]) => EntityPlan<T>,
  ): Promise<T> {
    const { definition, collection } = await this.#collections.open(appId, name)
    const done = await this.#edges.store.rewrite(collection, (records) => {
      const answer = plan(definition, records)
      const changes = answer.changes.map(({ type, record }): Change =>
        type === 'delete' ? { collection, remove: record.id } : { collection, put: record },
      )
      return { changes, answer }
    })
    announce(this.#edges, appId, name, done.changes)
    return done.answer
  }

  #stamp(by: Identity): Stamp {
    return { createId: () => toHex(this.#edges.random(12)), now: this.#now(), by }
  }

  #now(): string {
    return new Date(this.#edges.clock.now()).toISOString()
  }
}
