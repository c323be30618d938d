import { createAdapter } from '@socket.io/postgres-adapter'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Store } from '../../src/testing/server/store/storeTypes.js'
import { createTables } from './createTables.js'
import { drizzleStore } from './drizzleStore.js'
import { SetupError } from './SetupError.js'

/** What several backend processes share through one PostgreSQL. */
export interface SharedDatabase {
  store: Store
  /** Carries pushes to the sockets of the other processes. */
  adapter: ReturnType<typeof createAdapter>
  /** Whether the process of this name still runs. */
  isAlive(runner: string): Promise<boolean>
}

const lockKey = 'hashtextextended($1, 44)'

/** Connects to a PostgreSQL server, as the process `runner`. */
export async function openPostgres(url: string, runner: string): Promise<SharedDatabase> {
  const pool = new pg.Pool({ connectionString: url })
  // Without a listener, a connection that breaks while nobody uses it would end the process.
  pool.on('error', () => undefined)
  const client = await pool.connect().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`DATABASE_URL can't be reached: ${reason}`)
  })
  await client.query(createTables)
  await client.query(
    'create table if not exists socket_io_attachments (id bigserial unique, created_at timestamptz default now(), payload bytea)',
  )
  // Held until this connection ends, however the process does; others see by it that we live.
  await client.query(`select pg_advisory_lock(${lockKey})`, [runner])
  return {
    store: drizzleStore(drizzle(pool), async () => {
      client.release(true)
      await pool.end()
    }),
    adapter: createAdapter(pool, { errorHandler: () => undefined }),
    async isAlive(other) {
      const { rows } = await pool.query<{ held: boolean }>(
        `select not pg_try_advisory_xact_lock(${lockKey}) as held`,
        [other],
      )
      return rows[0]?.held ?? false
    },
  }
}
