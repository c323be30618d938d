import type { Identity } from './identity.js'
import { createStore } from './store.js'

/** The service role's identity: one token, which nobody changes. */
export function createServiceIdentity(serviceToken: string): Identity {
  return {
    token: createStore<string | undefined>(serviceToken),
    session: createStore('service'),
    setToken: () => undefined,
    anonymousId: () => '',
  }
}
