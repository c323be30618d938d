import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The files of a folder whose names fit, by name; none where there is no such folder. */
export async function listFiles(folder: string, name: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => !entry.isDirectory() && name.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort()
}
