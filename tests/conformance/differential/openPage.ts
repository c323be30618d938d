import type { PageEvents } from './exchangeTypes.js'
import { pageLocation } from './pageLocation.js'

/** What a page starts with. */
export interface PageStart {
  href: string
  stored?: Record<string, string> | undefined
}

/** The page that clients find themselves in. */
export interface Page {
  /** A new page load: what happens from now on is recorded in what is given back. */
  load: (start: PageStart) => PageEvents
  /** Dispatches an event on the window. */
  tell: (type: string, fields: Record<string, unknown>) => void
  /** The last window that was opened. */
  popup: () => unknown
}

const nothingYet = (): PageEvents => ({ navigations: [], popups: [], addresses: [], stored: {}, posted: [] })

/** Gives this process the globals of a browser's page, in a frame of another page or not. They stay: a file has one page. */
export function openPage({ isFramed }: { isFramed: boolean }): Page {
  let events = nothingYet()
  let popup: ReturnType<typeof openedWindow> | undefined
  const location = pageLocation((href) => events.navigations.push(href))
  const target = new EventTarget()
  const postMessage = (message: unknown) => void events.posted.push(message)
  const embedder = isFramed ? { postMessage } : globalThis

  defineGlobals({
    ...{ window: globalThis, self: globalThis, top: embedder, parent: embedder, postMessage },
    ...{ screenX: 0, screenY: 0, outerWidth: 1000, outerHeight: 800 },
    location: location.object,
    history: addressBar(location.go, (href) => events.addresses.push(href)),
    document: Object.assign(target, {
      title: 'Shop',
      referrer: 'https://search.example/',
      visibilityState: 'visible',
    }),
    navigator: { onLine: true, userAgent: 'a browser' },
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    open(url: string, name = '', features = '') {
      events.popups.push({ url: new URL(url, location.object.href).href, name, features })
      return (popup = openedWindow())
    },
    localStorage: {
      getItem: (key: string) => events.stored[key] ?? null,
      setItem: (key: string, value: string) => void (events.stored[key] = value),
      removeItem: (key: string) => void Reflect.deleteProperty(events.stored, key),
    },
  })

  return {
    load({ href, stored }) {
      location.go(href)
      popup?.close()
      popup = undefined
      // where the published SDK keeps what its clients share
      Reflect.deleteProperty(globalThis, 'base44SharedInstances')
      events = { ...nothingYet(), stored: { base44_analytics_session_id: 'visitor-1', ...stored } }
      return events
    },
    tell: (type, fields) => void target.dispatchEvent(Object.assign(new Event(type), fields)),
    popup: () => popup,
  }
}

function defineGlobals(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}

function addressBar(go: (href: string) => void, tell: (href: string) => void) {
  const change = (_state: unknown, _title: string, href: string | URL) => {
    tell(String(href))
    go(String(href))
  }
  return { replaceState: change, pushState: change, state: null }
}

function openedWindow() {
  const opened = { closed: false, close: () => void (opened.closed = true) }
  return opened
}
