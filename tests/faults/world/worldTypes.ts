import type { AgentConversation, AgentMessage } from '../../../src/wire/agentTypes.js'
import type { Switches } from '../../../src/testing/server/switchTypes.js'
import type { Proxy } from '../proxy/startProxy.js'
import type { Browser } from './createBrowser.js'
import type { Intent } from './intentTypes.js'
import type { FaultyBackend } from './startFaultyBackend.js'
import type { FastModel } from './createFastModel.js'
import type { History } from './createHistory.js'
import type { Allowances, Violation } from './violations.js'

/** A row as it is shown. */
export interface ShownRow {
  key: string
  message: AgentMessage
  delivery?: string
  localId?: string
}

/** Somebody who looks at one conversation at a time, and speaks in it. */
export interface Viewer {
  conversationId: () => string
  rows: () => readonly ShownRow[]
  /** What the server is said to have. */
  messages: () => readonly AgentMessage[]
  intents: readonly Intent[]
  send: (content: string) => Intent
  retry: (intent: Intent) => void
  discard: (intent: Intent) => void
  /** Loads the conversation again, as a user may ask. */
  refetch: () => void
  /** Looks at another conversation. */
  show: (conversationId: string) => void
  /** The states of the connection so far, the last one being the present. */
  connections: () => readonly string[]
  /** What was shown, whenever it changed in number or kind: for people. */
  log: readonly { at: number; text: string }[]
  error: () => Error | null
  setToken: (token: string) => void
  /** Signs out, and in again as somebody else, who opens a conversation of their own. */
  become: (token: string, conversationId: string) => void
  /** Something has been loaded, and pushes are heard. */
  isLive: () => boolean
  /** The page dies, as by a reload: nothing is tidied up, and it is looked at no more. */
  crash: () => void
  close: () => void
}

export interface ViewerOptions {
  conversationId?: string | undefined
  token?: string | undefined
  /** Gives a new token when one is refused. */
  onUnauthorized?: (() => Promise<string>) | undefined
  /** One of several tabs of a browser, which remembers; a device of its own unless given. */
  browser?: Browser | undefined
  /** Lets requests hang for as long as the client does by itself. */
  realPatience?: boolean | undefined
  /** socket.io's own waits between tries to connect, in place of short ones. */
  realReconnects?: boolean | undefined
}

/** A backend, the line to it, and those who look at it. */
export interface World {
  seed: number
  appId: string
  switches: Switches
  backend: FaultyBackend
  proxy: Proxy
  model: FastModel
  history: History
  /** The conversation that viewers open unless told otherwise. */
  conversationId: string
  token: string
  allows: Allowances
  viewers: readonly Viewer[]
  violations: readonly Violation[]
  open: (options?: ViewerOptions) => Promise<Viewer>
  /** Makes another conversation, of the same user unless told otherwise. */
  converse: (token?: string) => Promise<string>
  /** Another token: of the same user, or of a new one. */
  issueToken: (email?: string) => Promise<string>
  /** Says something from another device, past all faults; the agent answers it. */
  ask: (text: string, conversationId?: string) => Promise<AgentMessage>
  /** Lets the server have so many messages more, which it pushes. */
  append: (count: number, conversationId?: string) => Promise<void>
  /** Takes a message away, of which nobody is told. */
  remove: (messageId: string) => Promise<void>
  /** What the server holds, as it would tell. */
  truth: (conversationId?: string) => Promise<AgentConversation>
  /** Resolves when no turn runs and nothing is held back. */
  idle: () => Promise<void>
  /** Ends all faults. */
  heal: () => void
  /** Notes a violation unless this holds. */
  check: (holds: boolean, detail: string) => void
  /** Counts the requests that the server was sent, since a time in milliseconds since the epoch. */
  gets: (conversationId?: string, since?: number) => number
  close: () => Promise<void>
}
