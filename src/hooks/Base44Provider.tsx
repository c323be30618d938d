'use client'
import { QueryClientContext, QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { createEngine, type Engine } from '../cache/engine.js'
import { createQueryClient } from '../cache/createQueryClient.js'
import { buildClient, type BuiltClient } from '../client/buildClient.js'
import type { Base44Client } from '../client/clientTypes.js'
import { fromSdk } from '../client/fromSdk.js'
import type { SdkClient } from '../client/sdkTypes.js'
import { Base44Error } from '../wire/errors.js'
import { Base44Context } from './base44Context.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useStore } from './useStore.js'

/** What the provider takes: the id of an app, or a client. */
export interface Base44ProviderProps {
  children?: ReactNode
  /** The app's id; the provider then makes a client, and another only when `appId` or `serverUrl` changes. */
  appId?: string | undefined
  /** With `appId`: where the platform is. Default: `https://base44.app`; `''` is the page's own origin. */
  serverUrl?: string | undefined
  /** With `appId`: the user's token; a refreshed one is used by the same client, and `undefined` after one signs out. Default: the one that an earlier visit stored. */
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
  const clientSession = useStore(client.session)
  const session = sessionKey ?? clientSession
  const engine = useEngine(client, queryClient, session)
  const context = useMemo(() => ({ client, engine }), [client, engine])

  const provided = <Base44Context.Provider value={context}>{children}</Base44Context.Provider>
  return queryClient === above ? (
    provided
  ) : (
    <QueryClientProvider client={queryClient}>{provided}</QueryClientProvider>
  )
}

/** The engine of a session, mounted; that of the session before is ended, so that one user never sees or sends another's. */
function useEngine(client: Base44Client, queryClient: QueryClient, session: string): Engine {
  const engine = useMemo(() => createEngine({ client, queryClient, session }), [client, queryClient, session])
  const before = useRef<{ engine: Engine; session: string }>(undefined)
  useIsomorphicLayoutEffect(() => {
    if (before.current !== undefined && before.current.session !== session) before.current.engine.end()
    before.current = { engine, session }
  }, [engine, session])
  useEffect(() => engine.mount(), [engine])
  return engine
}

type ClientProps = Pick<Base44ProviderProps, 'appId' | 'serverUrl' | 'token' | 'client'>

function useClient({ appId, serverUrl, token, client }: ClientProps): Base44Client {
  const [firstToken] = useState(token)
  const {
    client: made,
    setToken,
    start,
  } = useMemo(
    () =>
      client === undefined
        ? buildClient({ appId: requireAppId(appId), serverUrl, token: firstToken })
        : givenClient(client),
    [appId, serverUrl, firstToken, client],
  )
  const hadToken = useRef(false)
  useIsomorphicLayoutEffect(() => {
    // a refreshed token is another token of the same client, which keeps its socket's rooms and its outbox; one that
    // is taken away signs out, and one that never was given leaves what an earlier visit stored
    if (token !== undefined || hadToken.current) setToken(token, false)
    hadToken.current = token !== undefined
  }, [setToken, token])
  // the provider begins and closes what it made; a client that was given is its owner's
  useEffect(() => {
    start()
    return client === undefined ? made.cleanup : undefined
  }, [client, made, start])
  return made
}

function requireAppId(appId: string | undefined): string {
  if (appId) return appId
  throw new Base44Error(
    '`Base44Provider` needs to know your app: give it an `appId`, as in <Base44Provider appId="my-app-id">, or a `client`',
  )
}

function givenClient(client: Base44Client | SdkClient): BuiltClient {
  const nothing = () => undefined
  return { client: 'realtime' in client ? client : fromSdk(client), setToken: nothing, start: nothing }
}
