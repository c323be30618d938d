import type { AgentMessage, JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import { isJsonObject } from '../isJsonObject.js'

/** What a caller may say of a new message. */
export type MessageInput = Pick<
  AgentMessage,
  'role' | 'content' | 'file_urls' | 'custom_context' | 'additional_message_params' | 'hidden'
>

/** Reads the body of a new message. What is missing or of the wrong kind is refused with a sentence. */
export function readMessageInput(body: JsonObject): MessageInput {
  const content = body['content'] ?? null
  const fileUrls = body['file_urls'] ?? null
  const role = body['role'] ?? 'user'
  if (role !== 'user' && role !== 'assistant' && role !== 'system') {
    throw refused('role must be one of user, assistant, system')
  }
  if (content !== null && typeof content !== 'string' && !isJsonObject(content)) {
    throw refused('content must be a text or an object')
  }
  if (fileUrls !== null && !(Array.isArray(fileUrls) && fileUrls.every((url) => typeof url === 'string'))) {
    throw refused('file_urls must be a list of texts')
  }
  const says = typeof content === 'string' ? content.trim() !== '' : content !== null
  if (!says && !fileUrls?.length) throw refused('A message needs content or file_urls')
  return {
    role,
    content,
    ...(fileUrls ? { file_urls: fileUrls } : {}),
    ...readExtras(body),
  }
}

function readExtras(body: JsonObject): Partial<MessageInput> {
  const params = body['additional_message_params'] ?? null
  const context = body['custom_context'] ?? null
  if (params !== null && !isJsonObject(params)) throw refused('additional_message_params must be an object')
  if (context !== null && !(Array.isArray(context) && context.every(isContext))) {
    throw refused('custom_context must be a list of {message, data, type}')
  }
  return {
    ...(params ? { additional_message_params: params } : {}),
    ...(context ? { custom_context: context } : {}),
    ...(body['hidden'] === true ? { hidden: true } : {}),
  }
}

function isContext(value: unknown): value is NonNullable<AgentMessage['custom_context']>[number] {
  return isJsonObject(value) && typeof value['message'] === 'string' && isJsonObject(value['data'] ?? {})
}

const refused = (detail: string) => new ApiError(422, detail, 'VALIDATION_ERROR')
