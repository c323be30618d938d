import type { Clock } from '../wire/clock.js'
import type { ModuleContext } from './moduleContext.js'

/** What an event is described by. */
export type TrackEventProperties = Record<string, string | number | boolean | null | undefined>

/** One thing that the user did. */
export interface TrackEventParams {
  eventName: string
  properties?: TrackEventProperties | undefined
}

/** What the users of the app do. On unless `analytics: {enabled: false}`. */
export interface AnalyticsModule {
  /** Notes an event; it is sent with others, within a second or so. Never throws, and drops what can't be sent. */
  track(params: TrackEventParams): void
}

/** What analytics are made of. */
export interface AnalyticsConfig extends Pick<ModuleContext, 'appId' | 'http' | 'identity'> {
  enabled: boolean
  clock: Clock
}

/** An event with its time and place, as it is sent. */
export interface TrackedEvent {
  event_name: string
  properties: TrackEventProperties | undefined
  /** ISO 8601. */
  timestamp: string
  /** The page's path; `null` where there is no page. */
  page_url: string | null
}

/** Notes an event at this moment. */
export type Track = (eventName: string, properties?: TrackEventProperties) => void
