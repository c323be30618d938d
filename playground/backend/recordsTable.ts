import { bigserial, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** All collections in one table. The JSON is text: `jsonb` would reorder keys, and refuse texts that JSON allows. */
export const recordsTable = pgTable(
  'base44_records',
  {
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    collection: text('collection').notNull(),
    id: text('id').notNull(),
    data: text('data').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collection, table.id] }),
    index('base44_records_order').on(table.collection, table.seq),
  ],
)
