import { onTestFinished, vi } from 'vitest'
import { mapStorage } from '../support/mapStorage.js'

interface Visit {
  /** The page is shown inside of another. */
  isFramed?: boolean
  stored?: Record<string, string>
  /** Without one it is as in React Native, which has a window and no document. */
  hasDocument?: boolean
  /** What a router keeps for this entry of the history. */
  state?: unknown
}

interface Popup {
  url: string
  name: string
  features: string
  window: { closed: boolean; close: () => void }
}

/** Gives this process the globals of a page until the test is over. The page notes where it is led, and stays. */
export function visitPage(
  href: string,
  { isFramed = false, stored, hasDocument = true, state = null }: Visit = {},
) {
  let url = new URL(href)
  const navigations: string[] = []
  const popups: Popup[] = []
  const location = {
    get href() {
      return url.href
    },
    set href(target) {
      navigations.push(new URL(target, url).href)
    },
  }
  for (const name of ['origin', 'protocol', 'host', 'pathname', 'search', 'hash'] as const) {
    Object.defineProperty(location, name, { get: () => url[name] })
  }
  const history = {
    state,
    replaceState(next: unknown, _title: string, target: string) {
      const address = new URL(target, url)
      if (address.origin !== url.origin) throw new DOMException('Not this page’s', 'SecurityError')
      history.state = next
      url = address
    },
  }
  const listeners = new EventTarget()
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    referrer: 'https://search.example/',
  })
  const storage = mapStorage(stored)
  const window = {
    ...{ location, history, localStorage: storage, parent: isFramed ? {} : undefined },
    ...{ screenX: 100, screenY: 50, outerWidth: 1000, outerHeight: 800 },
    addEventListener: listeners.addEventListener.bind(listeners),
    removeEventListener: listeners.removeEventListener.bind(listeners),
    open(target: string, name: string, features: string) {
      const opened = { closed: false, close: () => void (opened.closed = true) }
      popups.push({ url: target, name, features, window: opened })
      return opened
    },
  }
  vi.stubGlobal('window', Object.assign(window, { parent: window.parent ?? window }))
  if (hasDocument) vi.stubGlobal('document', document)
  onTestFinished(() => void vi.unstubAllGlobals())

  return {
    navigations,
    popups,
    storage,
    address: () => url.href,
    history,
    /** Has the next popups blocked. */
    blockPopups: () => void Object.assign(window, { open: () => null }),
    /** Dispatches an event on the window. */
    tell: (type: string, fields: object) =>
      void listeners.dispatchEvent(Object.assign(new Event(type), fields)),
    /** Shows or hides the page, as switching tabs does. */
    see(visibilityState: 'visible' | 'hidden') {
      document.visibilityState = visibilityState
      document.dispatchEvent(new Event('visibilitychange'))
    },
  }
}
