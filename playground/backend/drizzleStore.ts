import { and, asc, eq, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { selectRecords } from '../../src/testing/server/store/selectRecords.js'
import type { Change, Store, StoredRecord } from '../../src/testing/server/store/storeTypes.js'
import { recordsTable } from './recordsTable.js'

type Database = PgDatabase<PgQueryResultHKT>

/** A store in PostgreSQL's language: the same for PGlite and for a PostgreSQL server. */
export function drizzleStore(db: Database, close: () => Promise<void>): Store {
  return {
    get: (collection, id) => readOne(db, collection, id, false),
    list: async (collection, options) => selectRecords(await readAll(db, collection, false), options),
    async write(changes) {
      const [only] = changes
      if (changes.length === 1 && only) return apply(db, only)
      await db.transaction(async (transaction) => {
        for (const change of changes) await apply(transaction, change)
      })
    },
    rewrite: (collection, plan) =>
      db.transaction(async (transaction) => {
        // One at a time: locked rows alone would let two of them insert what each has found missing.
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${collection}, 45))`)
        const { changes, answer } = plan(await readAll(transaction, collection, true))
        for (const change of changes) await apply(transaction, change)
        return answer
      }),
    update: (collection, id, change) =>
      db.transaction(async (transaction) => {
        const record = await readOne(transaction, collection, id, true)
        if (!record) return undefined
        const data = JSON.stringify(change(record))
        await transaction.update(recordsTable).set({ data }).where(at(collection, id))
        return parse(data)
      }),
    close,
  }
}

async function readAll(db: Database, collection: string, lock: boolean): Promise<StoredRecord[]> {
  const query = db
    .select({ data: recordsTable.data })
    .from(recordsTable)
    .where(eq(recordsTable.collection, collection))
    .orderBy(asc(recordsTable.seq))
  const rows = await (lock ? query.for('update') : query)
  return rows.map((row) => parse(row.data))
}

async function readOne(
  db: Database,
  collection: string,
  id: string,
  lock: boolean,
): Promise<StoredRecord | undefined> {
  const query = db.select({ data: recordsTable.data }).from(recordsTable).where(at(collection, id))
  const [row] = await (lock ? query.for('update') : query)
  return row && parse(row.data)
}

async function apply(db: Database, change: Change): Promise<void> {
  if ('remove' in change) {
    await db.delete(recordsTable).where(at(change.collection, change.remove))
    return
  }
  const data = JSON.stringify(change.put)
  await db
    .insert(recordsTable)
    .values({ collection: change.collection, id: change.put.id, data })
    .onConflictDoUpdate({
      target: [recordsTable.collection, recordsTable.id],
      set: { data: sql`excluded.data` },
    })
}

const at = (collection: string, id: string) =>
  and(eq(recordsTable.collection, collection), eq(recordsTable.id, id))

// What went in was a StoredRecord, and JSON keeps it one.
const parse = (data: string) => JSON.parse(data) as StoredRecord
