import { callMethod } from './callMethod.js'
import type { ClientState } from './caseTypes.js'
import type { Parts } from './subject.js'

/** Makes the client that a case asks for. */
export function openCaseClient(
  parts: Parts,
  state: ClientState = {},
  serverUrl: string,
  onError: (error: unknown) => void,
): unknown {
  const { request, href: _href, stored: _stored, analytics = false, ...config } = state
  if (request) {
    const headers = { 'Base44-App-Id': 'app-1', 'Base44-Api-Url': serverUrl, ...request }
    return callMethod(
      parts,
      ['createClientFromRequest'],
      [new Request('https://shop.example/fn', { headers })],
    )
  }
  const full = {
    ...{ appId: 'app-1', serverUrl, appBaseUrl: 'https://login.example', options: { onError } },
    ...{ analytics: { enabled: analytics }, dangerouslyAllowServiceTokenInBrowser: true },
    ...config,
  }
  return callMethod(parts, ['createClient'], [full])
}
