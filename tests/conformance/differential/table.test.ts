import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { cases } from './cases.js'
import { clientStates } from './clientStates.js'
import { compileSdk } from './compileSdk.js'
import { deviations } from './deviations.js'
import { leftOut } from './leftOut.js'
import { listMethods } from './listMethods.js'
import { openCaseClient } from './openCaseClient.js'
import { runsIn } from './runsIn.js'
import { sdkVersions } from './sdkVersions.js'

const environments = ['node', 'browser', 'framed'] as const

describe('the table of cases', () => {
  let methods: string[]
  beforeAll(() => {
    methods = sdkVersions.slice(-1).flatMap(listMethods)
  })

  it('finds the methods that the newest SDK declares', () => {
    expect(methods).toEqual(
      expect.arrayContaining([
        ...['agents.addMessage', 'entities.<Entity>.list', 'integrations.Core.InvokeLLM', 'fetchWithAuth'],
        ...['integrations.<Package>.<Endpoint>', 'integrations.custom.call', 'getLoginUrl', 'cleanup'],
        ...[
          'asServiceRole.connectors.callApi',
          'asServiceRole.entities.<Entity>.subscribe',
          'users.inviteUser',
        ],
      ]),
    )
    expect(methods.length).toBeGreaterThan(110)
  })

  it('has at least three cases of each', () => {
    const count = (method: string) => cases.filter((entry) => entry.method === method).length
    expect(methods.filter((method) => count(method) < 3)).toEqual([])
  })

  it('has cases of these alone, each under a name of its own, and runs each somewhere', () => {
    expect(cases.filter(({ method }) => !methods.includes(method))).toEqual([])
    const titles = cases.map(
      ({ method, shape, environments }) => `${method}, ${shape}, ${String(environments)}`,
    )
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    expect(cases.filter((entry) => !environments.some((environment) => runsIn(entry, environment)))).toEqual(
      [],
    )
  })

  it('names rows and versions that exist', () => {
    const ids = deviations.map(({ id }) => id)
    const versions = sdkVersions.map(({ version }) => version)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(
      cases.flatMap(({ instead = [] }) => instead.map(({ row }) => row)).filter((row) => !ids.includes(row)),
    ).toEqual([])
    expect(cases.flatMap(({ since = [] }) => since).filter((since) => !versions.includes(since))).toEqual([])
    expect(
      deviations.flatMap((row) => row.versions ?? []).filter((version) => !versions.includes(version)),
    ).toEqual([])
  })

  it('leaves out what says why, and what the SDK keeps to itself', async () => {
    for (const { why } of leftOut) expect(why).toMatch(/\w+.*\.$/)
    for (const version of sdkVersions.slice(-1)) {
      const client = openCaseClient(
        (await compileSdk(version)).load(),
        clientStates.service,
        'http://127.0.0.1:1',
        () => {},
      )
      const undeclared = namesOf(client).filter((name) => !methods.includes(name))
      expect(undeclared).toEqual(['auth.hasToken', 'analytics.cleanup'])
    }
  })
})

describe('the table of deviations', () => {
  it('stands in CONTRIBUTING.md, word for word', () => {
    const [, section = ''] = readFileSync(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8').split(
      '## Deviations from @base44/sdk on purpose\n',
    )
    const rows = (section.split('\n## ')[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    expect(rows.slice(2)).toEqual(deviations.map(({ sdk, ours, why }) => [sdk, ours, why]))
  })
})

/** The paths of all functions that an object has, and the objects in it; what answers to any name has none. */
function namesOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    namesOf(inner, path === '' ? name : `${path}.${name}`),
  )
}
