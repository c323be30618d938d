import type { RequestOptions } from '../wire/httpTypes.js'
import type { EntityFilterQuery } from './entityFilterTypes.js'
import type { EntityTypeRegistry } from './registries.js'

/** What the server adds to every record. */
export interface ServerEntityFields {
  id: string
  /** ISO 8601, UTC; may lack the trailing `Z`. */
  created_date: string
  updated_date: string
  created_by?: string | null
  created_by_id?: string | null
  is_sample?: boolean
}

/** The record of an entity that is not in {@link EntityTypeRegistry}. */
export type UntypedRecord = ServerEntityFields & Record<string, unknown>

/** Records by entity name: what {@link EntityTypeRegistry} says, with the server's own fields. */
export type EntityRecord = {
  [Name in keyof EntityTypeRegistry]: EntityTypeRegistry[Name] & ServerEntityFields
}

type FieldOf<T> = keyof T & string

/** A record with only these fields; the whole of it where none are named. */
export type EntitySelection<T, K extends keyof T> = [keyof T] extends [K] ? T : Pick<T, K>

/** A field to sort by, from the smallest; with `-` before it from the largest. */
export type SortField<T> = FieldOf<T> | `+${FieldOf<T>}` | `-${FieldOf<T>}`

/** One page of a list. */
export interface EntityListOptions<T, K extends keyof T = keyof T> {
  sort?: SortField<T> | undefined
  /** Records of one page. Default: 100. */
  limit?: number | undefined
  /** The `next_cursor` of the page before; the first page without. */
  cursor?: string | null | undefined
  /** Only these fields of each record. */
  fields?: K[] | undefined
}

/** One page of the distinct values of a field. */
export interface EntityDistinctOptions<T, K extends keyof T = keyof T> {
  distinct: K
  limit?: number | undefined
  cursor?: string | null | undefined
}

/** A page, and where the next begins. */
export interface EntityPage<T> {
  items: T[]
  next_cursor: string | null
  has_more: boolean
}

/** The length of one bucket of dates. */
export type EntityDateBucketUnit = 'day' | 'week' | 'month' | 'year'

/** What to compute, over which records, by which groups. */
export interface EntityAggregateSpec<T> {
  query?: EntityFilterQuery<T> | undefined
  groupBy?: FieldOf<T> | FieldOf<T>[] | undefined
  dateBucket?: { field: FieldOf<T>; unit: EntityDateBucketUnit } | undefined
  count?: boolean | undefined
  sum?: FieldOf<T> | FieldOf<T>[] | undefined
  avg?: FieldOf<T> | FieldOf<T>[] | undefined
  min?: FieldOf<T> | FieldOf<T>[] | undefined
  max?: FieldOf<T> | FieldOf<T>[] | undefined
  countDistinct?: FieldOf<T> | undefined
  /** Keeps only the rows that match, by the names that they have in the result. */
  having?: object | undefined
  sort?: string | undefined
  limit?: number | undefined
}

/** A row for each group. `truncated` says that there were more. */
export interface EntityAggregateResult {
  rows: Record<string, unknown>[]
  truncated: boolean
}

/** The fields by which an upsert knows a record again. */
export interface EntityUpsertOptions<T> {
  key: FieldOf<T> | FieldOf<T>[]
}

/** How many records were made and changed, and all of them. */
export interface EntityUpsertResult<T = UntypedRecord> {
  created: number
  updated: number
  records: T[]
}

/** What a deletion answers. */
export interface DeleteResult {
  success: boolean
}

/** What a deletion by query answers. */
export interface DeleteManyResult extends DeleteResult {
  deleted: number
}

/** What a change by query answers. `has_more` says that it stopped at the server's limit: call it again. */
export interface UpdateManyResult {
  success: boolean
  updated: number
  has_more: boolean
}

/** What an import answers: the new records, or why there are none. */
export interface ImportResult<T = UntypedRecord> {
  status: 'success' | 'error'
  details: string | null
  output: T[] | null
}

/** What can happen to a record. */
export type RealtimeEventType = 'create' | 'update' | 'delete'

/** One change of one record, pushed. */
export interface RealtimeEvent<T = UntypedRecord> {
  type: RealtimeEventType
  /** The record as it is now. One that was too large to push has `_oversize: true` and lacks its large fields: `get` it. */
  data: T
  id: string
  /** ISO 8601. */
  timestamp: string
}

/** What {@link EntityHandler.subscribe} calls. */
export type RealtimeCallback<T = UntypedRecord> = (event: RealtimeEvent<T>) => void

/** A change by operators: `{$set: {status: 'done'}, $inc: {retries: 1}}`. */
export type EntityUpdateOperators = Record<string, object>

/** The records of one entity. Every call rejects with a `Base44Error`. */
export interface EntityHandler<T = UntypedRecord> {
  /** Records, newest last unless `sort` says otherwise; as a list, or page by page with an object of options. */
  list<K extends keyof T = keyof T>(
    sort?: SortField<T>,
    limit?: number,
    skip?: number,
    fields?: K[],
    options?: RequestOptions,
  ): Promise<EntitySelection<T, K>[]>
  list<K extends keyof T>(
    page: EntityDistinctOptions<T, K>,
    options?: RequestOptions,
  ): Promise<EntityPage<T[K]>>
  list<K extends keyof T = keyof T>(
    page: EntityListOptions<T, K>,
    options?: RequestOptions,
  ): Promise<EntityPage<EntitySelection<T, K>>>
  /** Records that match: `{status: 'open', due: {$lt: '2027-01-01'}}`. */
  filter<K extends keyof T = keyof T>(
    query: EntityFilterQuery<T>,
    sort?: SortField<T>,
    limit?: number,
    skip?: number,
    fields?: K[],
    options?: RequestOptions,
  ): Promise<EntitySelection<T, K>[]>
  filter<K extends keyof T>(
    query: EntityFilterQuery<T>,
    page: EntityDistinctOptions<T, K>,
    options?: RequestOptions,
  ): Promise<EntityPage<T[K]>>
  filter<K extends keyof T = keyof T>(
    query: EntityFilterQuery<T>,
    page: EntityListOptions<T, K>,
    options?: RequestOptions,
  ): Promise<EntityPage<EntitySelection<T, K>>>
  /** Rejects with `HttpError` 404 when there is none. */
  get(id: string, options?: RequestOptions): Promise<T>
  create(data: Partial<T>, options?: RequestOptions): Promise<T>
  update(id: string, data: Partial<T>, options?: RequestOptions): Promise<T>
  delete(id: string, options?: RequestOptions): Promise<DeleteResult>
  deleteMany(query: EntityFilterQuery<T>, options?: RequestOptions): Promise<DeleteManyResult>
  bulkCreate(data: Partial<T>[], options?: RequestOptions): Promise<T[]>
  bulkUpdate(data: (Partial<T> & { id: string })[], options?: RequestOptions): Promise<T[]>
  /** Changes at most so many matching records as the server allows in one call (500): see `has_more`. */
  updateMany(
    query: EntityFilterQuery<T>,
    data: EntityUpdateOperators,
    options?: RequestOptions,
  ): Promise<UpdateManyResult>
  count(query?: EntityFilterQuery<T>, options?: RequestOptions): Promise<number>
  aggregate(spec: EntityAggregateSpec<T>, options?: RequestOptions): Promise<EntityAggregateResult>
  /** Makes the records that are not there yet, by the fields of `key`, and changes the others. */
  upsert(
    records: Partial<T>[],
    upsertOptions: EntityUpsertOptions<T>,
    options?: RequestOptions,
  ): Promise<EntityUpsertResult<T>>
  /** Makes records of a file's rows: CSV, JSON, or what else the server reads. */
  importEntities(file: Blob, options?: RequestOptions): Promise<ImportResult<T>>
  /** Calls back with every change of a record that the user may read; returns what ends that. */
  subscribe(callback: RealtimeCallback<T>): () => void
}

/** The app's entities by name; one that is not registered has untyped records. */
export type EntitiesModule = {
  [Name in keyof EntityTypeRegistry]: EntityHandler<EntityRecord[Name]>
} & Record<string, EntityHandler>
