import type { ClientState } from './caseTypes.js'

/** The clients that cases are run with. */
export const clientStates = {
  visitor: {},
  signedIn: { token: 'user-token' },
  /** In a browser: signed in on an earlier visit. */
  remembered: { stored: { base44_access_token: 'stored-token', token: 'stored-token' } },
  /** With headers of its own, one of which tries to name another app. */
  dressed: {
    token: 'user-token',
    functionsVersion: 'v7',
    headers: { 'X-Shop': 'north', 'x-app-id': 'other' },
  },
  service: { token: 'user-token', serviceToken: 'service-token' },
  serviceAlone: { serviceToken: 'service-token' },
  /** Inside a backend function, as the platform calls it. */
  fromRequest: {
    request: {
      Authorization: 'Bearer user-token',
      'Base44-Service-Authorization': 'Bearer service-token',
      'Base44-Functions-Version': 'v7',
      'Base44-State': 'state-1',
      'X-Data-Env': 'dev',
    },
  },
} satisfies Record<string, ClientState>
