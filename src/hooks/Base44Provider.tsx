'use client'
import { QueryClientContext, QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { createEngine } from '../cache/engine.js'
import { createQueryClient } from '../cache/createQueryClient.js'
import { createClient, type Base44Client } from '../client/createClient.js'
import { fromSdk } from '../client/fromSdk.js'
import type { SdkClient } from '../client/sdkTypes.js'
import { Base44Error } from '../wire/errors.js'
import { Base44Context } from './base44Context.js'

/** What the provider takes: the id of an app, or a client. */
export interface Base44ProviderProps {
  children?: ReactNode
  /** The app's id; the provider then makes a client, once. */
  appId?: string | undefined
  /** With `appId`: where the platform is. Default: `https://base44.app`; `''` is the page's own origin. */
  serverUrl?: string | undefined
  /** With `appId`: the user's token. Default: the one that an earlier visit stored. */
  token?: string | undefined
  /** A client of ours, or one of `@base44/sdk`. */
  client?: Base44Client | SdkClient | undefined
  /** Names the user. Needed with an SDK client in an app where users change without a reload. Default: the token's subject. */
  sessionKey?: string | undefined
  /** Default: the React Query client above, or one of our own. */
  queryClient?: QueryClient | undefined
}

/**
 * Gives the client to every hook and component below it.
 *
 * @throws {Base44Error} without an `appId` or a `client`
 * @example
 * <Base44Provider appId="my-app-id">
 *   <AgentChat agentName="support_agent" />
 * </Base44Provider>
 */
export function Base44Provider({ children, sessionKey, queryClient: given, ...props }: Base44ProviderProps) {
  const client = useClient(props)
  const above = useContext(QueryClientContext)
  const [own] = useState(createQueryClient)
  const queryClient = given ?? above ?? own
  const clientSession = useSyncExternalStore(client.session.subscribe, client.session.get, client.session.get)
  const session = sessionKey ?? clientSession
  const engine = useMemo(() => createEngine({ client, queryClient, session }), [client, queryClient, session])
  useEffect(() => engine.mount(), [engine])
  const context = useMemo(() => ({ client, engine }), [client, engine])

  const provided = <Base44Context.Provider value={context}>{children}</Base44Context.Provider>
  return queryClient === above ? (
    provided
  ) : (
    <QueryClientProvider client={queryClient}>{provided}</QueryClientProvider>
  )
}

function useClient({ appId, serverUrl, token, client }: Omit<Base44ProviderProps, 'children'>): Base44Client {
  const made = useMemo(
    () =>
      client === undefined
        ? createClient({ appId: requireAppId(appId), serverUrl, token })
        : toClient(client),
    [appId, serverUrl, token, client],
  )
  // the provider closes what it opened; a client that was given is its owner's
  useEffect(() => (client === undefined ? made.cleanup : undefined), [client, made])
  return made
}

function requireAppId(appId: string | undefined): string {
  if (appId) return appId
  throw new Base44Error(
    '`Base44Provider` needs to know your app: give it an `appId`, as in <Base44Provider appId="my-app-id">, or a `client`',
  )
}

function toClient(client: Base44Client | SdkClient): Base44Client {
  return 'realtime' in client ? client : fromSdk(client)
}
