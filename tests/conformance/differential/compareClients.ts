import { afterAll, beforeAll, expect, it } from 'vitest'
import { cases } from './cases.js'
import { compileSdk } from './compileSdk.js'
import { deviations } from './deviations.js'
import { startExchangeServer } from './exchangeServer.js'
import type { Environment } from './exchangeTypes.js'
import { listMethods } from './listMethods.js'
import { meantFor } from './meantFor.js'
import { openPage } from './openPage.js'
import { recordExchange, type World } from './recordExchange.js'
import { runsIn } from './runsIn.js'
import { sdkVersions } from './sdkVersions.js'
import type { Parts, Subject } from './subject.js'
import type { Case } from './caseTypes.js'

/** An SDK that ours is compared with. */
interface Edition extends Subject {
  has: (entry: Case) => boolean
}

/** Makes the tests of an environment: each case on every SDK and on ours, compared but for the deviation table. */
export function compareClients(environment: Environment): void {
  const met = new Set<string>()
  let world: World
  let ours: Subject
  let editions: Edition[]

  beforeAll(async () => {
    const page = environment === 'node' ? undefined : openPage({ isFramed: environment === 'framed' })
    world = { server: await startExchangeServer(), page }
    // now that the page is there: some look for it when they are imported
    const parts: Parts = await import('../../../src/client.js')
    ours = { name: 'ours', load: () => parts }
    editions = await openEditions()
  })
  afterAll(() => world.server.close())

  const here = cases.filter((entry) => runsIn(entry, environment))
  it.each(here.map((entry) => [entry.method, entry.shape, entry] as const))(
    '%s, %s',
    async (_method, _shape, entry) => {
      const actual = await recordExchange(ours, entry, world)
      for (const edition of editions.filter(({ has }) => has(entry))) {
        const exchange = await recordExchange(edition, entry, world)
        const meant = meantFor({ entry, environment, version: edition.name, exchange }, deviations)
        meant.met.forEach((id) => met.add(id))
        expect(actual, `as @base44/sdk ${edition.name}`).toEqual(meant.exchange)
      }
    },
  )

  it('meets each row of the deviation table', () => {
    // a frame is shown to a part of the cases
    const rows = deviations.filter(({ environments = ['node', 'browser'] }) =>
      environments.includes(environment),
    )
    expect(rows.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([])
  })
}

function openEditions(): Promise<Edition[]> {
  return Promise.all(
    sdkVersions.map(async (sdk, index) => {
      const methods = new Set(listMethods(sdk))
      const older = sdkVersions.slice(0, index + 1).map(({ version }) => version)
      const has = ({ method, since = sdk.version }: Case) => methods.has(method) && older.includes(since)
      return { ...(await compileSdk(sdk)), has }
    }),
  )
}
