'use client'
import { useContext, useMemo } from 'react'
import { Base44Context } from '../../hooks/base44Context.js'
import { parseWebUrl } from './parseWebUrl.js'
import { useMounted } from './useMounted.js'

/** Which URLs are the app's own: those of its page's origin and of its server's. */
export interface FileOrigins {
  /** Reads a URL, completing a relative one as the client would. `null` for one that may not be followed. */
  resolve: (text: string) => URL | null
  /** True for what the app itself stores, which may load without being asked. */
  isOwn: (url: URL) => boolean
}

/** A server does not know the page's origin, so that nothing but the client's server counts until mounted. */
export function useFileOrigins(): FileOrigins {
  // the parts of one message work without a provider too
  const serverUrl = useContext(Base44Context)?.client.getConfig().serverUrl ?? ''
  const isMounted = useMounted()
  return useMemo(() => {
    const page = isMounted ? window.location.origin : undefined
    const server = parseWebUrl(serverUrl, page)?.origin ?? page
    return {
      resolve: (text) => parseWebUrl(text, server),
      isOwn: (url) => url.origin === page || url.origin === server,
    }
  }, [serverUrl, isMounted])
}
