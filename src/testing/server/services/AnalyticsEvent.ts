import type { JsonObject } from '../../../wire/agentTypes.js'

/** Something that happened in an app, as `analytics.track` reports it. */
export interface AnalyticsEvent {
  event_name: string
  properties: JsonObject | null
  /** ISO date; when it happened, by the clock of whoever says so. */
  timestamp: string
  page_url: string | null
  user_id: string | null
  session_id: string | null
}
