import type { Base44Client, SdkClient } from 'base44-react'
import { createClient, isHttpError } from 'base44-react/client'

const appId = import.meta.env.BASE44_APP_ID
/** The page's own origin: `playground/start.ts` forwards `/api` and the socket to the backend. */
const serverUrl = ''
const ASK_FOR_TOKEN =
  'The server wants to know who you are: set BASE44_TOKEN to the token of one of its users, then start the playground again.'

/**
 * Makes the page's client, signed in. `?client=sdk` takes the platform's published client instead of ours, to show
 * that the same page runs on either.
 */
export async function openClient(): Promise<Base44Client | SdkClient> {
  const base44 = createClient({ appId, serverUrl, token: import.meta.env.BASE44_TOKEN })
  await signIn(base44)
  if (new URLSearchParams(window.location.search).get('client') !== 'sdk') return base44
  const sdk = await import('@base44/sdk')
  // the SDK finds the token that signing in has stored
  return sdk.createClient({ appId, serverUrl, analytics: { enabled: false } })
}

/** Signs in as a local backend's development user, unless somebody is signed in already. */
async function signIn({ auth }: Base44Client): Promise<void> {
  try {
    await auth.me()
  } catch (error) {
    if (!isHttpError(error, 401)) throw error
    if (!import.meta.env.BASE44_IS_LOCAL) throw new Error(ASK_FOR_TOKEN, { cause: error })
    await auth.loginViaEmailPassword('dev@example.com', 'password')
  }
}
