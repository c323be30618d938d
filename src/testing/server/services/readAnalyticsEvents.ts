import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import { validateSchema } from '../schema/validateSchema.js'
import type { AnalyticsEvent } from './AnalyticsEvent.js'

const optionalText = { type: ['string', 'null'], maxLength: 2000 }

const batchSchema = {
  type: 'object',
  required: ['events'],
  properties: {
    events: {
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        required: ['event_name', 'timestamp'],
        properties: {
          event_name: { type: 'string', minLength: 1, maxLength: 200 },
          properties: { type: ['object', 'null'] },
          timestamp: { type: 'string', format: 'date-time' },
          page_url: optionalText,
          user_id: optionalText,
          session_id: optionalText,
        },
      },
    },
  },
}

/** The events of a batch; 422 with the reasons when one of them is none, or when there are more than 1000. */
export function readAnalyticsEvents(body: JsonObject): AnalyticsEvent[] {
  const errors = validateSchema(batchSchema, body)
  if (errors.length > 0) throw new ApiError(422, errors.slice(0, 5).join('; '), 'VALIDATION_ERROR')
  // The schema has just said so.
  const { events } = body as {
    events: (Partial<AnalyticsEvent> & Pick<AnalyticsEvent, 'event_name' | 'timestamp'>)[]
  }
  return events.map(({ event_name, properties, timestamp, page_url, user_id, session_id }) => ({
    event_name,
    properties: properties ?? null,
    timestamp,
    page_url: page_url ?? null,
    user_id: user_id ?? null,
    session_id: session_id ?? null,
  }))
}
