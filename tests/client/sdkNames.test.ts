import { describe, expect, it } from 'vitest'
import { publicNames } from '../support/publicNames.js'

const SDK = '../node_modules/@base44/sdk/dist/index.d.ts'
const names = publicNames(['client.ts', SDK])
const namesOf = (entry: string) => (names.get(entry) ?? '').trim().split('\n')

/** What the SDK exports and we do not, by the reason for it. */
const LEFT_OUT = {
  'actors are left out': [
    'value Actor',
    'type ActorClient',
    'type ActorConnectOptions',
    'type ActorNameRegistry',
    'type ActorRef',
    'type ActorRegistry',
    'type ActorSubscription',
    'type ActorsModule',
    'type Conn',
    'type Connection',
  ],
  'what a module is made of inside of the SDK, in part from axios': [
    'type AgentsModuleConfig',
    'type AiGatewayModuleConfig',
    'type AnalyticsModuleOptions',
  ],
  'what goes over the wire, before a module has read it or after it has written it': [
    'type AnalyticsApiBatchRequest',
    'type AnalyticsApiRequestData',
    'type ConnectorAccessTokenResponse',
    'type ConnectorProxyRawResponse',
    'type SessionContext',
    'type TrackEventData',
    'type TrackEventIntrinsicData',
  ],
  'what the editor of Base44 knows of an app; no method of the SDK takes or gives one': [
    'type AppConversationLike',
    'type AppConversationMessage',
    'type AppLike',
    'type AppMessageContent',
    'type AuthConfigLike',
    'type DenoProjectLike',
    'type LoginInfoResponse',
    'type UserEntityLike',
    'type UserLike',
  ],
}

describe('the names of @base44/sdk', () => {
  it('are ours too, values as values and types as types, but for those that are left out', () => {
    const ours = new Set(namesOf('client.ts'))
    const missing = namesOf(SDK).filter((name) => !ours.has(name))
    expect(missing.sort()).toEqual(Object.values(LEFT_OUT).flat().sort())
  })

  it('are read from its declarations', () => {
    expect(namesOf(SDK)).toEqual(
      expect.arrayContaining(['value createClient', 'type Base44Client', 'type EntityTypeRegistry']),
    )
  })
})
