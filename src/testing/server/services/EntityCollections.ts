import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { toHex } from '../toHex.js'
import { sampleRecords } from './sampleRecords.js'

/** An entity of an app, ready to be read and written. */
export interface OpenEntity {
  definition: EntityDefinition
  /** The store's collection that has its records. */
  collection: string
}

/** Where the records of each app's entities are. */
export class EntityCollections {
  readonly #edges: ServerEdges
  readonly #ready = new Map<string, Promise<void>>()

  constructor(edges: ServerEdges) {
    this.#edges = edges
  }

  /** Finds an entity, in an app that has its samples; a 404 that names the known ones when there is none. */
  async open(appId: string, name: string): Promise<OpenEntity> {
    const definition = this.#definition(name)
    let ready = this.#ready.get(appId)
    if (!ready) this.#ready.set(appId, (ready = this.#seed(appId)))
    await ready
    return { definition, collection: collectionOf(appId, name) }
  }

  #definition(name: string): EntityDefinition {
    const { entities } = this.#edges.project
    const found = entities.find((entity) => entity.name === name)
    if (found) return found
    const known = entities.map((entity) => entity.name).join(', ')
    throw new ApiError(404, `Entity '${name}' not found. Known entities: ${known || 'none'}`, 'NOT_FOUND')
  }

  /** A new app begins with the project's samples, all of them or, when the process dies meanwhile, none. */
  async #seed(appId: string): Promise<void> {
    const { store, project, clock, random } = this.#edges
    if (await store.get('apps', appId)) return
    const now = clock.now()
    const samples = project.entities.flatMap((definition) =>
      sampleRecords(definition, project.samples?.[definition.name] ?? [], now).map((fields) => ({
        collection: collectionOf(appId, definition.name),
        put: { ...fields, id: toHex(random(12)) },
      })),
    )
    const app = { collection: 'apps', put: { id: appId, created_date: new Date(now).toISOString() } }
    await store.write([...samples, app])
  }
}

const collectionOf = (appId: string, name: string) => `entities:${appId}:${name}`
