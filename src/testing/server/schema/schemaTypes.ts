import type { JsonObject } from '../../../wire/agentTypes.js'

/** A JSON Schema as it came: any of its parts may be missing or wrong, so they are read through the helpers beside. */
export type JsonSchema = JsonObject
