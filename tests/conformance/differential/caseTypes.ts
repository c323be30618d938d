import type { Reply } from './exchangeServer.js'
import type { Environment, Exchange, SentRequest } from './exchangeTypes.js'
import type { Page } from './openPage.js'
import type { Parts } from './subject.js'

/** How a case's client is made. All are given the same server. */
export interface ClientState {
  token?: string
  serviceToken?: string
  headers?: Record<string, string>
  functionsVersion?: string
  appBaseUrl?: string
  requiresAuth?: boolean
  analytics?: boolean
  /** Made by `createClientFromRequest`, of a request with these headers. */
  request?: Record<string, string>
  /** What an earlier visit left in localStorage. */
  stored?: Record<string, string>
  /** The page's address, relative to the shop's. */
  href?: string
}

/** A call that is being made, for what a case does beside it. */
export interface Run {
  serverUrl: string
  client: Parts
  /** What the call gave: the value, not its promise. */
  result: unknown
  /** Only in a browser. */
  page: Page | undefined
  /** Records what it is given. */
  callback: (...values: unknown[]) => void
  /** Records something that the case looked at. */
  note: (value: unknown) => void
  push: (room: string, data: unknown) => void
  /** Calls another method of the client, by its path. */
  call: (path: string, ...args: unknown[]) => unknown
  /** Resolves once this has been seen: a request, a join, a callback, a move of the page. */
  seen: (isThere: (soFar: Exchange) => boolean) => Promise<void>
}

/** Where ours is meant to differ in this case alone. */
export interface Instead {
  /** The id of a row of the deviation table. */
  row: string
  environments?: readonly Environment[]
  /** Turns what the SDK did into what ours does. */
  change: (exchange: Exchange) => Exchange
}

/** One method with one shape of arguments. */
export interface Case {
  /** As `listMethods` spells it. */
  method: string
  /** What is particular about it. */
  shape: string
  args: readonly unknown[] | ((run: Run) => readonly unknown[])
  /** What the placeholders of the method stand for. */
  names?: Record<string, string>
  client?: ClientState
  /** What the server answers. Default: `{}`. */
  reply?: Reply | ((request: SentRequest, index: number) => Reply)
  /** Done before the call. */
  before?: (run: Run) => unknown
  /** Done after the call. */
  after?: (run: Run) => unknown
  /** Default: in each. */
  environments?: readonly Environment[]
  /** The first edition that takes this shape, when the method is older than it. */
  since?: string
  instead?: readonly Instead[]
}
