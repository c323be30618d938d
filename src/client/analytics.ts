import { pageLocation } from '../wire/pageLocation.js'
import { readUrlParameter } from '../wire/urlParameter.js'
import type { AnalyticsConfig, AnalyticsModule, Track } from './analyticsTypes.js'
import { createEventQueue } from './eventQueue.js'
import { createPageVisit, type PageVisit } from './pageVisit.js'

/** The address's parameter that turns analytics on or off for a visit. */
export const ANALYTICS_PARAMETER = 'analytics-enable'

/** The module, and the life of its page: from `start` to `stop` it sends heartbeats. */
export interface Analytics extends PageVisit {
  module: AnalyticsModule
}

/** Makes the `analytics` module. */
export function createAnalytics(config: AnalyticsConfig): Analytics {
  const isEnabled = config.enabled && isWanted()
  const queue = createEventQueue(config)
  const track: Track = (event_name, properties) => {
    if (!isEnabled) return
    const timestamp = new Date(config.clock.now()).toISOString()
    queue.add({ event_name, properties, timestamp, page_url: pageLocation()?.pathname ?? null })
  }
  const visit = createPageVisit({ track, flush: queue.flush, now: config.clock.now })
  return {
    module: { track: ({ eventName, properties }) => track(eventName, properties) },
    start() {
      if (isEnabled && pageLocation()) visit.start()
    },
    stop: visit.stop,
  }
}

/** React Native has a `window` and no document: nothing there tells when the app is seen. */
function isWanted(): boolean {
  const isNative = typeof window !== 'undefined' && typeof document === 'undefined'
  return !isNative && (readUrlParameter(ANALYTICS_PARAMETER) ?? 'true') === 'true'
}
