import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import { FileLinks } from '../files/FileLinks.js'
import { FileTooLargeError } from '../files/FileTooLargeError.js'
import { readAllBytes } from '../files/readAllBytes.js'
import type { MultipartPart } from '../files/readMultipart.js'
import type { Identity } from '../identity/identityTypes.js'
import { isAdmin } from '../identity/isAdmin.js'
import type { ModelFile } from '../modelTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { isOwner } from './isOwner.js'
import { ownerFields } from './ownerFields.js'

const collection = 'files'

/**
 * Files that people sent: names and types in the store, bytes in `Files`, under ids that can't be guessed. Whoever knows the
 * address of a public one may read it; a private one is read by a signed link alone.
 */
export class Uploads {
  readonly #edges: ServerEdges
  readonly #links: FileLinks

  constructor(edges: ServerEdges, secret: string) {
    this.#edges = edges
    this.#links = new FileLinks(edges.clock, secret)
  }

  /** Keeps a part's bytes and resolves to the path under which they are served. */
  async savePublic(appId: string, part: MultipartPart, by: Identity): Promise<string> {
    return pathOf(await this.#save(appId, part, by, false))
  }

  /** Keeps a part's bytes and resolves to a name for them, which is no address. */
  async savePrivate(appId: string, part: MultipartPart, by: Identity): Promise<string> {
    const record = await this.#save(appId, part, by, true)
    return `private/${record.id}/${encodeURIComponent(String(record['name']))}`
  }

  tooLarge(): ApiError {
    const limit = `${Math.round(this.#edges.maxUploadBytes / 10_485.76) / 100} MB`
    return new ApiError(413, `The file is larger than the limit of ${limit}`, 'FILE_TOO_LARGE')
  }

  /** The record of a public file; a private one is none. */
  async publicFile(appId: string, id: string): Promise<StoredRecord> {
    return (await this.#find(appId, id, false)) ?? missing()
  }

  /** The record of a private file, if the query string of its link allows that: 403 otherwise. */
  async privateFile(appId: string, id: string, query: URLSearchParams): Promise<StoredRecord> {
    await this.#links.check(appId, id, query)
    return (await this.#find(appId, id, true)) ?? missing()
  }

  /** A link to a private file for so many seconds, for its owner, an admin, or the app itself. */
  async signedPath(appId: string, fileUri: string, seconds: number, by: Identity): Promise<string> {
    const id = /^private\/([\da-f]{48})(?:\/|$)/.exec(fileUri)?.[1] ?? missing()
    const record = (await this.#find(appId, id, true)) ?? missing()
    if (!isOwner(by, record) && !isAdmin(by)) {
      throw new ApiError(403, 'Only its owner or an admin may share this file', 'FORBIDDEN')
    }
    return `${pathOf(record)}?${await this.#links.sign(appId, id, seconds)}`
  }

  /** The files behind those URLs that are this server's own; others are not fetched, nor what a link doesn't open. */
  async resolve(appId: string, urls: readonly string[]): Promise<ModelFile[]> {
    const found = await Promise.all(urls.slice(0, 20).map((url) => this.#resolveOne(appId, url)))
    return found.filter((file) => file !== undefined)
  }

  async #resolveOne(appId: string, url: string): Promise<ModelFile | undefined> {
    const record = await this.#recordAt(appId, url).catch((error: unknown) => {
      if (error instanceof ApiError) return undefined
      throw error
    })
    if (!record) return undefined
    return {
      url,
      name: String(record['name']),
      type: String(record['type']),
      size: Number(record['size']),
      read: async () => {
        const stream = await this.#edges.files.read(record.id)
        return stream ? readAllBytes(stream) : new Uint8Array()
      },
    }
  }

  async #recordAt(appId: string, url: string): Promise<StoredRecord | undefined> {
    const [, folder, id, query] =
      /\/api\/apps\/[^/]+\/(files|private-files)\/([\da-f]{48})(?:\/[^?#]*)?(\?[^#]*)?(?:#|$)/.exec(url) ?? []
    if (id === undefined) return undefined
    if (folder === 'files') return this.publicFile(appId, id)
    return this.privateFile(appId, id, new URLSearchParams(query))
  }

  async #find(appId: string, id: string, isPrivate: boolean): Promise<StoredRecord | undefined> {
    const record = await this.#edges.store.get(collection, id)
    const fits = record?.['app_id'] === appId && (record['is_private'] === true) === isPrivate
    return fits ? record : undefined
  }

  async #save(appId: string, part: MultipartPart, by: Identity, isPrivate: boolean): Promise<StoredRecord> {
    const { files, store, clock, random, maxUploadBytes } = this.#edges
    const id = toHex(random(24))
    const size = await files.write(id, part.bytes, maxUploadBytes).catch((error: unknown) => {
      throw error instanceof FileTooLargeError ? this.tooLarge() : error
    })
    const put = {
      id,
      app_id: appId,
      // Cut between characters, not within one.
      name: [...(part.fileName ?? 'file')].slice(0, 200).join(''),
      type: part.type.slice(0, 100),
      size,
      is_private: isPrivate,
      ...ownerFields(by),
      created_date: new Date(clock.now()).toISOString(),
    }
    await store.write([{ collection, put }])
    return put
  }
}

function pathOf(record: StoredRecord): string {
  const folder = record['is_private'] === true ? 'private-files' : 'files'
  const name = encodeURIComponent(String(record['name']))
  return `/api/apps/${encodeURIComponent(String(record['app_id']))}/${folder}/${record.id}/${name}`
}

function missing(): never {
  throw new ApiError(404, 'File not found', 'NOT_FOUND')
}
