'use client'
import { QueryClientContext, QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { EngineConfig } from '../cache/engineParts.js'
import type { RecorderLimits } from '../cache/recorder/recorder.js'
import { createQueryClient } from '../cache/createQueryClient.js'
import { buildClient, type BuiltClient } from '../client/buildClient.js'
import type { Base44Client } from '../client/clientTypes.js'
import { fromSdk } from '../client/fromSdk.js'
import type { SdkClient } from '../client/sdkTypes.js'
import { Base44Error } from '../wire/errors.js'
import { Base44Context } from './base44Context.js'
import { createEngineSeat, type EngineSeat } from './createEngineSeat.js'
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
  /** Work of an agent of which nothing has been heard for so long is `stalled`, in milliseconds. Default: 20 s. */
  stalledAfterMs?: number | undefined
  /** How much `useFlightRecorder` keeps, or `false` for nothing. Read once. Default: 1,000 entries or 2 MB. */
  recorder?: RecorderLimits | false | undefined
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
export function Base44Provider({
  children,
  sessionKey,
  queryClient: given,
  stalledAfterMs,
  recorder,
  ...props
}: Base44ProviderProps) {
  const { client, setToken, start } = useClient(props)
  const above = useContext(QueryClientContext)
  const [own] = useState(createQueryClient)
  const queryClient = given ?? above ?? own
  const clientSession = useStore(client.session)
  const session = sessionKey ?? clientSession
  // the provider closes what it made; a client that was given is its owner's
  const closeClient = props.client === undefined ? client.cleanup : undefined
  const seat = useSeat({ client, closeClient, queryClient, session, stalledAfterMs, recorder })
  useToken(props.token, setToken)
  // with each session: the one before has closed the client
  useEffect(start, [start, seat])
  const context = useMemo(() => ({ client, seat }), [client, seat])

  const provided = <Base44Context.Provider value={context}>{children}</Base44Context.Provider>
  return queryClient === above ? (
    provided
  ) : (
    <QueryClientProvider client={queryClient}>{provided}</QueryClientProvider>
  )
}

/**
 * The place of a session's engine, for as long as the provider is there; the session before is ended, so that one user
 * never sees or sends another's.
 */
function useSeat(config: EngineConfig): EngineSeat {
  const { client, closeClient, queryClient, session, stalledAfterMs } = config
  const [recorder] = useState(config.recorder)
  const seat = useMemo(
    () => createEngineSeat({ client, closeClient, queryClient, session, stalledAfterMs, recorder }),
    [client, closeClient, queryClient, session, stalledAfterMs, recorder],
  )
  const before = useRef<EngineSeat>(undefined)
  useIsomorphicLayoutEffect(() => {
    if (before.current?.session !== seat.session) before.current?.end()
    before.current = seat
    seat.enter()
    return seat.leave
  }, [seat])
  return seat
}

type ClientProps = Pick<Base44ProviderProps, 'appId' | 'serverUrl' | 'token' | 'client'>

function useClient({ appId, serverUrl, token, client }: ClientProps): BuiltClient {
  const [firstToken] = useState(token)
  return useMemo(
    () =>
      client === undefined
        ? buildClient({ appId: requireAppId(appId), serverUrl, token: firstToken })
        : givenClient(client),
    [appId, serverUrl, firstToken, client],
  )
}

/**
 * A refreshed token is another token of the same client, which keeps its socket's rooms and its outbox. One that is
 * taken away signs out, and one that never was given leaves what an earlier visit stored.
 */
function useToken(token: string | undefined, setToken: BuiltClient['setToken']): void {
  const hadToken = useRef(false)
  useIsomorphicLayoutEffect(() => {
    if (token !== undefined || hadToken.current) setToken(token, false)
    hadToken.current = token !== undefined
  }, [setToken, token])
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
