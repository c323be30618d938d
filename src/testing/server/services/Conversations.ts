import type { AgentConversation, AgentMessage, JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import type { Identity } from '../identity/identityTypes.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { ListOptions, StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { isOwner } from './isOwner.js'
import { messagesOf } from './messagesOf.js'
import { ownerFields } from './ownerFields.js'
import { presentMessage } from './presentMessage.js'

const collection = 'conversations'

/** Conversations: whose they are, and what of them is shown. */
export class Conversations {
  readonly #edges: ServerEdges

  constructor(edges: ServerEdges) {
    this.#edges = edges
  }

  /** The conversations of whoever asks, newest first unless sorted otherwise; all of them for a service, none for nobody. */
  async list(identity: Identity, appId: string, options: ListOptions): Promise<AgentConversation[]> {
    if (identity.kind === 'nobody') return []
    const { store, switches } = this.#edges
    const owned = identity.kind === 'service' ? {} : ownerFields(identity)
    const q = { $and: [{ app_id: appId }, owned, options.q ?? {}] }
    const found = await store.list(collection, { sort: '-created_date', ...options, q })
    if (switches.LIST === 'without') return found.map((record) => withoutMessages(record))
    return Promise.all(found.map((record) => this.#present(record)))
  }

  async create(identity: Identity, appId: string, body: JsonObject): Promise<AgentConversation> {
    if (identity.kind === 'nobody') {
      throw new ApiError(401, 'User must be authenticated to create a conversation', 'UNAUTHORIZED')
    }
    const agentName = this.#knownAgent(body['agent_name'])
    const now = new Date(this.#edges.clock.now()).toISOString()
    const record: StoredRecord = {
      id: toHex(this.#edges.random(12)),
      app_id: appId,
      agent_name: agentName,
      ...ownerFields(identity),
      created_date: now,
      updated_date: now,
      metadata: body['metadata'] ?? {},
    }
    await this.#edges.store.write([{ collection, put: record }])
    return this.#present(record)
  }

  /** The conversation with all its messages, whole. */
  async get(identity: Identity, appId: string, id: string): Promise<AgentConversation> {
    return this.#present(await this.owned(identity, appId, id))
  }

  /** The record of a conversation, if whoever asks may have it: 404 when there is none, 403 when it is another's. */
  async owned(identity: Identity, appId: string, id: string): Promise<StoredRecord> {
    const record = await this.#edges.store.get(collection, id)
    if (!record) throw new ApiError(404, 'Conversation not found', 'NOT_FOUND')
    if (record['app_id'] !== appId) throw denied('app')
    const open = identity.kind === 'service' ? identity.appId === appId : isOwner(identity, record)
    if (!open) throw denied(String(record['owner_kind']))
    return record
  }

  /** Sets the conversation's `updated_date` to now. */
  async touch(id: string): Promise<void> {
    const updated_date = new Date(this.#edges.clock.now()).toISOString()
    await this.#edges.store.update(collection, id, (record) => ({ ...record, updated_date }))
  }

  #knownAgent(name: unknown): string {
    const known = this.#edges.project.agents.map((agent) => agent.name)
    if (typeof name === 'string' && known.includes(name)) return name
    if (typeof name !== 'string' || name === '') {
      throw new ApiError(422, `agent_name is required. Known agents: ${known.join(', ')}`, 'VALIDATION_ERROR')
    }
    throw new ApiError(
      404,
      `Agent '${name}' not found. Known agents: ${known.join(', ') || 'none'}`,
      'AGENT_NOT_FOUND',
    )
  }

  async #present(record: StoredRecord): Promise<AgentConversation> {
    const messages = await this.#edges.store.list(messagesOf(record.id))
    // These records are written by this class and by the turns, as messages.
    const shown = messages.map((message) =>
      presentMessage(message as unknown as AgentMessage, this.#edges.switches),
    )
    return { ...withoutMessages(record), messages: shown }
  }
}

function withoutMessages(record: StoredRecord): AgentConversation {
  const { owner_kind: _ours, ...shown } = record
  // Written by `create` above with these fields; a list without messages lacks them on purpose, as the platform's may.
  return shown as unknown as AgentConversation
}

const denied = (owner: string) =>
  new ApiError(403, `Access denied: conversation belongs to another ${owner}`, 'FORBIDDEN')
