import type { JsonObject } from '../../../../wire/agentTypes.js'

/** What a walk from page to page goes through. It is the same on each of its pages. */
export interface Walk {
  entity: string
  q: JsonObject
  /** `q` came in brackets, where every value is text. */
  loose: boolean
  /** What is listed: records in this order with these fields, or the values of one field. */
  of: { sort: string; fields: string[] } | { distinct: string }
}
