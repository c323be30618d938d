import { createClient as createClient50 } from '@base44/sdk'
import { createClient as createClient20 } from 'base44-sdk-0.8.20'
import { createClient } from '../../../src/client.js'
import type { Contender, ContenderClient } from './contenderTypes.js'

const common = { appId: 'app-1', analytics: { enabled: false } }

/** The published clients, and ours. */
export const contenders = {
  sdk20: {
    name: '@base44/sdk 0.8.20',
    patienceMs: 1_000,
    open: ({ url }, config) =>
      // it lacks modules that its successor has: no test asks it for them
      createClient20({ ...common, ...config, serverUrl: url }) as unknown as ContenderClient,
  },
  sdk50: {
    name: '@base44/sdk 0.8.50',
    patienceMs: 1_000,
    open: ({ url }, config) => createClient50({ ...common, ...config, serverUrl: url }),
  },
  ours: {
    name: 'ours',
    patienceMs: 15_000,
    open: ({ url }, config) => createClient({ ...common, ...config, serverUrl: url }),
  },
} satisfies Record<string, Contender>
