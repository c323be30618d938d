import { constants, createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { FileTooLargeError } from '../../src/testing/server/files/FileTooLargeError.js'
import type { Files } from '../../src/testing/server/files/fileTypes.js'

/** Uploads in a folder that serves nothing by itself: one file per id, readable by this user alone. */
export async function diskFiles(folder: string): Promise<Files> {
  const root = resolve(folder)
  await mkdir(root, { recursive: true, mode: 0o700 })
  // What a process left that died in the middle of an upload.
  const left = (await readdir(root)).filter((name) => name.endsWith('.part'))
  await Promise.all(left.map((name) => rm(join(root, name), { force: true })))
  return {
    write: (id, chunks, maxBytes) => write(pathOf(root, id), chunks, maxBytes),
    async read(id) {
      const handle = await open(pathOf(root, id), constants.O_RDONLY | constants.O_NOFOLLOW).catch(missing)
      if (!handle) return undefined
      // Node's own type for the same streams as the web's.
      return Readable.toWeb(createReadStream('', { fd: handle })) as ReadableStream<Uint8Array>
    },
    remove: (id) => rm(pathOf(root, id), { force: true }),
  }
}

async function write(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<number> {
  const unfinished = `${path}.part`
  const file = await open(unfinished, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > maxBytes) throw new FileTooLargeError(`The file is larger than ${maxBytes} bytes.`)
      await file.writeFile(chunk)
    }
    await file.close()
    await rename(unfinished, path)
    return size
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Ids are ours and hexadecimal; a path that would leave the folder is refused all the same. */
function pathOf(root: string, id: string): string {
  const path = resolve(root, id)
  if (!/^[\da-f]+$/.test(id) || !path.startsWith(root + sep)) throw new Error('Not the id of a file')
  return path
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ELOOP') return undefined
  throw error
}
