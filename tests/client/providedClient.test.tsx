import { act, render } from '@testing-library/react'
import { Base44Provider, useBase44 } from 'base44-react'
import { StrictMode, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

const arrival = '/orders?tab=open&access_token=new%2Ftoken&analytics-enable=false#items'

const address = () => window.location.href.slice(window.location.origin.length)
const stored = () => window.localStorage.getItem('base44_access_token')

/** What a component finds while it renders. */
interface Seen {
  address: string
  stored: string | null
  token: string
}

/** Renders an app whose provider makes the client, and notes what is found in each render. */
async function open(wrap: (app: ReactNode) => ReactNode = (app) => app) {
  const server = await startRecordingServer(json({ id: 'u1' }))
  const seen: Seen[] = []
  function Look() {
    const { token } = useBase44().aiGateway.connection()
    seen.push({ address: address(), stored: stored(), token })
    return null
  }
  const app = wrap(
    <Base44Provider appId="app-1" serverUrl={server.url}>
      <Look />
    </Base44Provider>,
  )
  return { server, seen, app }
}

describe('the client that Base44Provider makes, on a page to which a login came back', () => {
  beforeEach(() => window.history.replaceState({ key: 'router' }, '', arrival))
  afterEach(() => {
    window.localStorage.clear()
    window.history.replaceState(null, '', '/')
  })

  it.each<[string, (app: ReactNode) => ReactNode]>([
    ['by itself', (app) => app],
    ['under StrictMode', (app) => <StrictMode>{app}</StrictMode>],
  ])('leaves the page as it is while it renders %s, and uses the token', async (_, wrap) => {
    const { seen, app } = await open(wrap)
    render(app)
    expect(seen[0]).toEqual({ address: arrival, stored: null, token: 'new/token' })
    expect(new Set(seen.map(({ token }) => token))).toEqual(new Set(['new/token']))
  })

  it.each<[string, (app: ReactNode) => ReactNode]>([
    ['by itself', (app) => app],
    ['under StrictMode', (app) => <StrictMode>{app}</StrictMode>],
  ])('takes the token out of the address once it is mounted %s, and keeps it', async (_, wrap) => {
    const { app } = await open(wrap)
    render(app)
    expect([address(), window.history.state, stored()]).toEqual([
      '/orders?tab=open#items',
      { key: 'router' },
      'new/token',
    ])
  })

  it('leaves the page as it is when it is rendered to text', async () => {
    const { seen, app } = await open()
    renderToString(app)
    expect([address(), stored(), seen.length]).toEqual([arrival, null, 1])
  })

  it('asks with the token', async () => {
    const server = await startRecordingServer(json({ id: 'u1' }))
    function Ask() {
      const { auth } = useBase44()
      return <button onClick={() => void auth.me()}>Who am I?</button>
    }
    const { getByRole } = render(
      <Base44Provider appId="app-1" serverUrl={server.url}>
        <Ask />
      </Base44Provider>,
    )
    getByRole('button').click()
    await eventually(() => expect(server.requests).toHaveLength(1))
    expect(server.last().headers.authorization).toBe('Bearer new/token')
  })
})

describe('the visit that Base44Provider counts', () => {
  afterEach(() => window.localStorage.clear())

  it('begins once under StrictMode, and not while it renders', async () => {
    const { server, app } = await open((inner) => <StrictMode>{inner}</StrictMode>)
    renderToString(app)
    const { unmount } = render(app)
    unmount()
    await eventually(() => expect(server.requests).not.toEqual([]))
    await fetch(`${server.url}/last`, { method: 'POST', body: '{"events":[]}' })
    const events = server.requests.flatMap(({ body }) => (JSON.parse(body) as { events: object[] }).events)
    expect(events).toMatchObject([{ event_name: '__initialization_event__' }])
  })
})

describe('the token that Base44Provider is given', () => {
  afterEach(() => window.localStorage.clear())

  it.each<[string, (app: ReactNode) => ReactNode]>([
    ['by itself', (app) => app],
    ['under StrictMode', (app) => <StrictMode>{app}</StrictMode>],
  ])('signs in, is refreshed and signs out %s', async (_, wrap) => {
    window.localStorage.setItem('base44_access_token', 'of another visit')
    const server = await startRecordingServer(json({ id: 'u1' }))
    const tokens: string[] = []
    function Look() {
      const client = useBase44()
      return <button onClick={() => tokens.push(client.aiGateway.connection().token)} />
    }
    const app = (token: string | undefined) =>
      wrap(
        <Base44Provider appId="app-1" serverUrl={server.url} token={token}>
          <Look />
        </Base44Provider>,
      )
    const { getByRole, rerender } = render(app(undefined))
    getByRole('button').click()
    for (const token of ['first', 'second', undefined, 'third']) {
      rerender(app(token))
      getByRole('button').click()
    }
    expect(tokens).toEqual(['of another visit', 'first', 'second', '', 'third'])
    expect(stored()).toBe('of another visit')
  })
})

describe('a logout in another tab', () => {
  afterEach(() => window.localStorage.clear())

  it('signs out here too, while the provider is mounted', async () => {
    window.localStorage.setItem('base44_access_token', 'shared')
    const { seen, app } = await open((inner) => <StrictMode>{inner}</StrictMode>)
    const { unmount } = render(app)
    const signOutElsewhere = () => {
      window.localStorage.removeItem('base44_access_token')
      window.dispatchEvent(new StorageEvent('storage', { key: 'base44_access_token' }))
    }
    expect(seen.at(-1)?.token).toBe('shared')
    act(signOutElsewhere)
    expect(seen.at(-1)?.token).toBe('')
    unmount()
  })
})
