import type { ChatEvent } from './chatEvents.js'

/**
 * Tells the app. A listener that throws must neither keep it from the events that follow, nor take down the chat and the
 * page round it: the error is the page's, as that of any other listener.
 */
export function tellApp(listener: (event: ChatEvent) => void, event: ChatEvent): void {
  try {
    listener(event)
  } catch (error) {
    reportUncaught(error)
  }
}

function reportUncaught(error: unknown): void {
  // older browsers have none
  if (typeof reportError === 'function') reportError(error)
  else
    setTimeout(() => {
      throw error
    })
}
