import { ProtocolError } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'
import type { UserConnectorsModule } from './connectorTypes.js'
import type { ModuleContext } from './moduleContext.js'
import { requireText } from './requireText.js'

/** Makes the user's `connectors` module. */
export function createUserConnectors({
  appId,
  send,
}: Pick<ModuleContext, 'appId' | 'send'>): UserConnectorsModule {
  const pathOf = (id: string) => {
    requireText(id, 'Connector ID')
    return route`/apps/${appId}/app-user-auth/connectors/${id}`
  }
  return {
    connectAppUser: async (id, options) => send('POST', `${pathOf(id)}/initiate`, {}, options, readRedirect),
    async disconnectAppUser(id, options) {
      await send('DELETE', pathOf(id), {}, options)
    },
  }
}

function readRedirect(json: unknown): string {
  if (isRecord(json) && typeof json['redirect_url'] === 'string') return json['redirect_url']
  throw new ProtocolError('The answer holds no redirect_url', {
    data: json,
  })
}
