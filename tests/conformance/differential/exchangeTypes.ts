/** One part of a form. */
export interface Part {
  name: string
  /** Only a file has these two. */
  filename?: string
  type?: string
  content: string
}

/** A request's body as a server reads it; nothing where there was none. */
export type SentBody = { json: unknown } | { parts: Part[] } | { text: string } | undefined

/** A request, without what only the transport decides. */
export interface SentRequest {
  method: string
  /** Each part of it in one spelling, so that `%20` and `+` compare as what they mean. */
  path: string
  /** As parsed, sorted by name. */
  query: [name: string, value: string][]
  headers: Record<string, string>
  body: SentBody
}

/** How a call ended. A throw and a rejection are told apart: callers catch them differently. */
export type Outcome =
  { resolved: unknown } | { returned: unknown } | { rejected: unknown } | { threw: unknown }

/** What happened to the page, where there is one. */
export interface PageEvents {
  /** Where `location` was sent, resolved. */
  navigations: string[]
  /** What `window.open` was asked for. */
  popups: { url: string; name: string; features: string }[]
  /** `replaceState` and `pushState`. */
  addresses: string[]
  /** What localStorage holds in the end. */
  stored: Record<string, string>
  /** What the embedding page was told. */
  posted: unknown[]
}

/** Everything that a call let the world see. */
export interface Exchange {
  outcome: Outcome
  requests: SentRequest[]
  /** The query of each socket that was opened. */
  handshakes: Record<string, string>[]
  /** `join room` and `leave room`, in order. */
  rooms: string[]
  /** What the callbacks of the case were given. */
  heard: unknown[]
  /** What `onError` was told. */
  errors: unknown[]
  /** What the case looked at after the call. */
  noted: unknown[]
  page: PageEvents | undefined
  console: string[]
}

/** Where a client runs. `framed` is a page inside another one. */
export type Environment = 'node' | 'browser' | 'framed'
