'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { TrustedHosts } from './trustedHosts.js'
import { useShallowStable } from './useShallowStable.js'

const NONE: TrustedHosts = {}

const TrustedHostsContext = createContext(NONE)

/** The hosts that are trusted here. */
export function useTrustedHosts(): TrustedHosts {
  return useContext(TrustedHostsContext)
}

/** Puts lists of hosts in place of those in force above; one that isn't given stays. */
export function TrustedHostsProvider({
  linkHosts,
  imageHosts,
  children,
}: TrustedHosts & { children: ReactNode }) {
  const inherited = useTrustedHosts()
  const links = useShallowStable(linkHosts ?? inherited.linkHosts)
  const images = useShallowStable(imageHosts ?? inherited.imageHosts)
  const hosts = useMemo(() => ({ linkHosts: links, imageHosts: images }), [links, images])
  return <TrustedHostsContext.Provider value={hosts}>{children}</TrustedHostsContext.Provider>
}
