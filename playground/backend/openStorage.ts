import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '../../src/testing/server/files/fileTypes.js'
import type { Store } from '../../src/testing/server/store/storeTypes.js'
import type { BackendOptions } from './backendTypes.js'
import { diskFiles } from './diskFiles.js'
import { lockFolder } from './lockFolder.js'
import { openPglite } from './openPglite.js'
import type { SharedDatabase } from './openPostgres.js'
import { readSecret } from './readSecret.js'

/** All that a backend keeps. */
export interface Storage {
  store: Store
  files: Files
  secret: string
  /** There when several processes may share the database. */
  shared?: Pick<SharedDatabase, 'adapter' | 'isAlive'> | undefined
}

/** Opens database, files and secret in the data folder. Each step that must be undone at the end is added to `closers`. */
export async function openStorage(
  options: BackendOptions,
  dataDir: string,
  runner: string,
  closers: (() => Promise<unknown>)[],
): Promise<Storage> {
  // Processes that share a PostgreSQL may share the folder of uploads too; the embedded database may not be shared.
  if (options.databaseUrl === undefined) closers.push(await lockFolder(dataDir))
  if (options.fresh === true) await clear(dataDir)
  const shared = options.databaseUrl === undefined ? undefined : await openShared(options.databaseUrl, runner)
  const store = options.store ?? shared?.store ?? (await openPglite(dataDir))
  if (store !== options.store) closers.push(() => store.close())
  return { store, files: await diskFiles(join(dataDir, 'files')), secret: await readSecret(dataDir), shared }
}

/** The drivers for PostgreSQL are loaded only where they are used. */
async function openShared(url: string, runner: string): Promise<SharedDatabase> {
  const { openPostgres } = await import('./openPostgres.js')
  return openPostgres(url, runner)
}

/** Only what is ours: the folder may have been set to one that holds other things. */
async function clear(dataDir: string): Promise<void> {
  for (const name of ['db', 'db.new', 'files', 'secret']) {
    await rm(join(dataDir, name), { recursive: true, force: true })
  }
}
