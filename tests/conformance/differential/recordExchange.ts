import { eventually } from '../../support/eventually.js'
import { callMethod } from './callMethod.js'
import type { Case, Run } from './caseTypes.js'

import { describeValue } from './describeValue.js'
import type { ExchangeServer } from './exchangeServer.js'
import type { Exchange, PageEvents } from './exchangeTypes.js'
import type { Page } from './openPage.js'
import { openCaseClient } from './openCaseClient.js'
import { pathOf } from './pathOf.js'
import { recordConsole } from './recordConsole.js'
import { settle } from './settle.js'
import type { Parts, Subject } from './subject.js'

/** Where the clients of a file meet. */
export interface World {
  server: ExchangeServer
  page: Page | undefined
}

const SHOP = 'https://shop.example/orders/7?tab=items#notes'

/** Makes a client of this subject, does with it what the case says, and tells all that could be seen from outside. */
export async function recordExchange(subject: Subject, entry: Case, world: World): Promise<Exchange> {
  const { parts, events } = loadOnPage(subject, entry, world.page)
  const said = recordConsole()
  const exchange = beginExchange(entry, world.server, events, said.lines)
  const run = createRun(exchange, world)
  try {
    await runCase(parts, entry, run, exchange)
    await hangUp(run.client, world.server)
  } finally {
    said.stop()
  }
  const { outcome, ...rest } = exchange
  // described at the end, when all has come; a description keeps the keys
  return { outcome, ...(describeValue(rest) as Omit<Exchange, 'outcome'>) }
}

/** Loads a package as a page does that has just been opened. */
function loadOnPage(subject: Subject, { client = {} }: Case, page: Page | undefined) {
  const start = { href: new URL(client.href ?? '', SHOP).href, stored: client.stored }
  if (client.analytics) return { events: page?.load(start), parts: subject.load() }
  // the older SDK has no other switch for its analytics, and reads this one when it is imported
  page?.load({ href: 'https://shop.example/?analytics-enable=false' })
  const parts = subject.load()
  return { events: page?.load(start), parts }
}

function beginExchange(
  { reply = {} }: Case,
  server: ExchangeServer,
  page: PageEvents | undefined,
  console: string[],
): Exchange {
  const seen = server.begin(typeof reply === 'function' ? reply : () => reply)
  const nothingYet = { outcome: { returned: undefined }, heard: [], errors: [], noted: [] }
  return { ...nothingYet, ...seen, page, console }
}

function createRun(exchange: Exchange, { server, page }: World): Run {
  const run: Run = {
    serverUrl: server.url,
    client: {},
    result: undefined,
    page,
    callback: (...values) => void exchange.heard.push(...values),
    note: (value) => void exchange.noted.push(describeValue(value)),
    push: server.push,
    call: (path, ...args) => callMethod(run.client, path.split('.'), args),
    seen: (isThere) =>
      eventually(() => {
        if (!isThere(exchange)) throw new Error('not seen')
      }).catch(() => void exchange.noted.push(`never seen: ${isThere.toString()}`)),
  }
  return run
}

async function runCase(parts: Parts, entry: Case, run: Run, exchange: Exchange): Promise<void> {
  const isExport = entry.method in parts
  if (!isExport) {
    const made = await settle(() =>
      openCaseClient(parts, entry.client, run.serverUrl, (error) => exchange.errors.push(error)),
    )
    exchange.outcome = made.outcome
    if (!isClient(made.value)) return
    run.client = made.value
  }
  await entry.before?.(run)
  const args = typeof entry.args === 'function' ? entry.args(run) : entry.args
  const { outcome, value } = await settle(() =>
    callMethod(isExport ? parts : run.client, pathOf(entry), args),
  )
  exchange.outcome = outcome
  if ('threw' in outcome) return
  run.result = value
  if (isClient(value)) run.client = value
  await entry.after?.(run)
}

function isClient(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && 'getConfig' in value
}

async function hangUp(client: Parts, server: ExchangeServer): Promise<void> {
  if (typeof client['cleanup'] === 'function') callMethod(client, ['cleanup'], [])
  await server.hungUp()
}
