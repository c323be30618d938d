import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Store } from '../../src/testing/server/store/storeTypes.js'
import { createTables } from './createTables.js'
import { drizzleStore } from './drizzleStore.js'

/**
 * Opens the embedded database in a folder. A new one is made beside its place and moved there when it is whole, so that a
 * process that dies in its first seconds leaves nothing half made.
 */
export async function openPglite(dataDir: string): Promise<Store> {
  const folder = join(dataDir, 'db')
  const unfinished = join(dataDir, 'db.new')
  if (!existsSync(folder)) {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const fresh = await PGlite.create({ dataDir: unfinished })
    await fresh.close()
    await rename(unfinished, folder)
  }
  const pglite = await PGlite.create({ dataDir: folder })
  await pglite.exec(createTables)
  return drizzleStore(drizzle(pglite), () => pglite.close())
}
