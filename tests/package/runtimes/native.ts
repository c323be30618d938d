// A program of an app on React Native, as far as Node can be made to look like it: it prints what came back.
import type { CreateClientConfig } from 'base44-react/client'
import { useClient } from './useClient.js'

/** What Node and browsers have, and React Native has not. */
const missing = ['crypto', 'document', 'history', 'localStorage', 'location', 'sessionStorage']
for (const name of missing) Reflect.deleteProperty(globalThis, name)
Object.defineProperty(globalThis, 'window', { value: globalThis })
Object.defineProperty(globalThis, 'navigator', { value: { product: 'ReactNative' } })

// only now, since an import may look around
const kit = await import('base44-react/client')
const [, , serverUrl = ''] = process.argv

/** What a call gives, or what it throws. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return { value: (await call()) ?? null }
  } catch (error) {
    return { error: String(error) }
  }
}

const open = (config: Partial<CreateClientConfig> = {}) =>
  kit.createClient({ appId: 'app-1', serverUrl, ...config })

async function signInAndOut(): Promise<string[]> {
  const client = open()
  client.auth.setToken('LATER-TOKEN')
  await client.entities['Task']?.get('signed-in')
  client.auth.logout()
  await client.entities['Task']?.get('signed-out')
  client.cleanup()
  return missing.filter((name) => name in globalThis)
}

const results = {
  used: await outcome(() => useClient(kit.createClient, serverUrl)),
  visitor: await outcome(() => open().entities['Task']?.get('visitor')),
  analytics: await outcome(() => open().analytics.track({ eventName: 'opened' })),
  signInAndOut: await outcome(signInAndOut),
  storedToken: await outcome(() => kit.getAccessToken()),
  savedToken: await outcome(() => kit.saveAccessToken('A-TOKEN')),
  requiresAuth: await outcome(() => open({ requiresAuth: true }).getConfig()),
  login: await outcome(() => open().auth.redirectToLogin()),
  serviceToken: await outcome(() => open({ serviceToken: 'SERVICE-TOKEN' })),
}
console.log(JSON.stringify(results))
