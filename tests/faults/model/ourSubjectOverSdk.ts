import { createClient } from '@base44/sdk'
import { fromSdk } from '../../../src/client/fromSdk.js'
import type { ReadClient } from '../../../src/cache/readClient.js'
import type { ModelSubject } from './modelSubject.js'
import { ourSubject } from './ourSubject.js'
import { sdkAgentsOver } from './sdkAgentsOver.js'

const sdk = createClient({ appId: 'app', serverUrl: 'http://127.0.0.1:1', analytics: { enabled: false } })

/** The engine over a client of `@base44/sdk`, whose agents module is the published one. */
export function ourSubjectOverSdk(client: ReadClient, random: () => number): ModelSubject {
  // all else is the SDK's
  const overModel = Object.create(sdk, { agents: { value: sdkAgentsOver(client) } }) as typeof sdk
  return ourSubject(fromSdk(overModel), random)
}
