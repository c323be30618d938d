import * as sdk from '@base44/sdk'
import { afterEach, beforeEach, describe } from 'vitest'
import * as ours from '../../src/client.js'
import { callMethod } from '../conformance/differential/callMethod.js'
import { recordConsole } from '../conformance/differential/recordConsole.js'
import type { Parts } from '../conformance/differential/subject.js'

/** A package that has clients, and how it is asked: both are asked by the same names. */
export interface ClientKit {
  /** What the package exports. */
  parts: Parts
  isOurs: boolean
  /** Makes a client of the app `app-1`. */
  open: (config: { serverUrl: string } & Record<string, unknown>) => Parts
  /** Calls a method of a client or of the package; what it throws is a rejection too. */
  call: (owner: Parts, path: string, ...args: unknown[]) => Promise<unknown>
}

/** Runs the same tests on the published SDK and on ours, with a console that is kept still. */
export function describeEachClient(tests: (kit: ClientKit) => void): void {
  describe.each<[string, Parts, boolean]>([
    ['@base44/sdk', sdk, false],
    ['ours', ours, true],
  ])('%s', (_name, parts, isOurs) => {
    let said: ReturnType<typeof recordConsole>
    beforeEach(() => void (said = recordConsole()))
    afterEach(() => said.stop())

    const open = (config: object) => {
      const usual = { appId: 'app-1', analytics: { enabled: false } }
      // a client is an object of modules
      return callMethod(parts, ['createClient'], [{ ...usual, ...config }]) as Parts
    }
    const call = async (owner: Parts, path: string, ...args: unknown[]) =>
      callMethod(owner, path.split('.'), args)
    tests({ parts, isOurs, open, call })
  })
}
