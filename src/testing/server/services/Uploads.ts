import { ApiError } from '../ApiError.js'
import { FileTooLargeError } from '../files/FileTooLargeError.js'
import type { MultipartPart } from '../files/readMultipart.js'
import { readAllBytes } from '../files/readAllBytes.js'
import type { Identity } from '../identity/identityTypes.js'
import type { ModelFile } from '../modelTypes.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'

const collection = 'files'

/** Files that people sent: names and types in the store, bytes in `Files`, under ids that can't be guessed. */
export class Uploads {
  readonly #edges: ServerEdges

  constructor(edges: ServerEdges) {
    this.#edges = edges
  }

  /** Keeps a part's bytes and resolves to the path under which they are served. */
  async save(appId: string, part: MultipartPart, by: Identity): Promise<string> {
    const { files, store, clock, random, maxUploadBytes } = this.#edges
    const id = toHex(random(24))
    const size = await files.write(id, part.bytes, maxUploadBytes).catch((error: unknown) => {
      throw error instanceof FileTooLargeError ? this.tooLarge() : error
    })
    const name = (part.fileName ?? 'file').slice(0, 200)
    const put = {
      id,
      app_id: appId,
      name,
      type: part.type.slice(0, 100),
      size,
      created_by_id: by.kind === 'nobody' ? null : by.id,
      created_date: new Date(clock.now()).toISOString(),
    }
    await store.write([{ collection, put }])
    return `/api/apps/${encodeURIComponent(appId)}/files/${id}/${encodeURIComponent(name)}`
  }

  tooLarge(): ApiError {
    const limit = `${Math.round(this.#edges.maxUploadBytes / 10_485.76) / 100} MB`
    return new ApiError(413, `The file is larger than the limit of ${limit}`, 'FILE_TOO_LARGE')
  }

  async get(appId: string, id: string): Promise<StoredRecord | undefined> {
    const record = await this.#edges.store.get(collection, id)
    return record?.['app_id'] === appId ? record : undefined
  }

  /** The files behind those URLs that are this server's own; others are not fetched. */
  async resolve(appId: string, urls: readonly string[]): Promise<ModelFile[]> {
    const found = await Promise.all(urls.slice(0, 20).map((url) => this.#resolveOne(appId, url)))
    return found.filter((file) => file !== undefined)
  }

  async #resolveOne(appId: string, url: string): Promise<ModelFile | undefined> {
    const id = /\/api\/apps\/[^/]+\/files\/([\da-f]{48})(?:[/?#]|$)/.exec(url)?.[1]
    const record = id === undefined ? undefined : await this.get(appId, id)
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
}
