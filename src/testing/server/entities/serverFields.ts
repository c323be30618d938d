/** The server's own fields of a record: not for callers to set, nor for an entity's schema to know. */
export const serverFields: ReadonlySet<string> = new Set([
  'id',
  'created_date',
  'updated_date',
  'created_by',
  'created_by_id',
  'is_sample',
])
