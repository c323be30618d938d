/** Makes the table of `recordsTable` where there is none yet. */
export const createTables = `
  create table if not exists base44_records (
    seq bigserial not null,
    collection text not null,
    id text not null,
    data text not null,
    primary key (collection, id)
  );
  create index if not exists base44_records_order on base44_records (collection, seq);
`
