import { describe, expect, it, vi } from 'vitest'
import { createIdentity } from '../../src/wire/identity.js'
import { safeStorage } from '../../src/wire/storage.js'
import { mapStorage } from '../support/mapStorage.js'
import { jwt } from '../support/tokens.js'

const KEYS = ['base44_access_token', 'token']

describe('the token', () => {
  it('is the one given, before the one that an earlier visit stored', () => {
    expect(createIdentity('given', mapStorage({ base44_access_token: 'stored' })).token.get()).toBe('given')
  })

  it('is read from the platform’s own key', () => {
    expect(createIdentity(undefined, mapStorage({ base44_access_token: 'stored' })).token.get()).toBe(
      'stored',
    )
  })

  it('is not read from the key that others use, too', () => {
    expect(createIdentity(undefined, mapStorage({ token: 'of something else' })).token.get()).toBeUndefined()
  })

  it.each(['null', 'undefined', ''])('is none when %j is stored', (stored) => {
    expect(createIdentity(undefined, mapStorage({ base44_access_token: stored })).token.get()).toBeUndefined()
  })

  it.each(['null', 'undefined', ''])('is the stored one when %j was given', (given) => {
    expect(createIdentity(given, mapStorage({ base44_access_token: 'stored' })).token.get()).toBe('stored')
  })

  it('is kept under both keys', () => {
    const storage = mapStorage()
    createIdentity(undefined, storage).setToken('new')
    expect(KEYS.map((key) => storage.getItem(key))).toEqual(['new', 'new'])
  })

  it('is kept for this visit alone when it is not to be saved', () => {
    const storage = mapStorage({ token: 'old' })
    const identity = createIdentity(undefined, storage)
    identity.setToken('new', false)
    expect([identity.token.get(), storage.getItem('token')]).toEqual(['new', 'old'])
  })

  it.each([undefined, '', 'null'])('is gone from both keys after it was set to %j', (none) => {
    const storage = mapStorage()
    const identity = createIdentity('old', storage)
    identity.setToken('new')
    identity.setToken(none)
    expect([identity.token.get(), ...KEYS.map((key) => storage.getItem(key))]).toEqual([
      undefined,
      null,
      null,
    ])
  })

  it('is saved even when it is the one in use', () => {
    const storage = mapStorage()
    const identity = createIdentity('given', storage)
    identity.setToken('given')
    expect(storage.getItem('token')).toBe('given')
  })

  it('tells its watchers of a change, and of nothing else', () => {
    const identity = createIdentity('a', mapStorage())
    const watcher = vi.fn()
    identity.token.subscribe(watcher)
    identity.setToken('a')
    identity.setToken('b')
    expect(watcher).toHaveBeenCalledTimes(1)
  })
})

describe('the token that another tab changes', () => {
  it('is followed: one that signs out signs out here, and one that signs in signs in', () => {
    const storage = mapStorage({ base44_access_token: 'ours' })
    const identity = createIdentity(undefined, storage)
    storage.removeItem('base44_access_token')
    identity.refresh()
    expect([identity.token.get(), identity.session.get()]).toEqual([undefined, 'visitor'])
    storage.setItem('base44_access_token', 'theirs')
    identity.refresh()
    expect(identity.token.get()).toBe('theirs')
  })

  it('is not ours when ours was given for this visit alone', () => {
    const storage = mapStorage({ base44_access_token: 'stored' })
    const identity = createIdentity('given', storage)
    storage.removeItem('base44_access_token')
    identity.refresh()
    expect(identity.token.get()).toBe('given')
  })

  it('is not touched in storage by following it', () => {
    const storage = mapStorage({ base44_access_token: 'ours' })
    const identity = createIdentity(undefined, storage)
    storage.setItem('base44_access_token', 'theirs')
    identity.refresh()
    expect(KEYS.map((key) => storage.getItem(key))).toEqual(['theirs', null])
  })
})

describe('the session', () => {
  it('is named by the subject of a JWT', () => {
    expect(createIdentity(jwt('user-7'), mapStorage()).session.get()).toBe('user-7')
  })

  it('is "visitor" without a token', () => {
    expect(createIdentity(undefined, mapStorage()).session.get()).toBe('visitor')
  })

  it('stays the same through a refresh of the token', () => {
    const identity = createIdentity(jwt('user-7', 1), mapStorage())
    identity.setToken(jwt('user-7', 2))
    expect(identity.session.get()).toBe('user-7')
  })

  it('is another for each token that names nobody', () => {
    const identity = createIdentity('opaque-1', mapStorage())
    const sessions = ['opaque-2', 'opaque-3'].map((token) => {
      identity.setToken(token)
      return identity.session.get()
    })
    expect(new Set(['visitor', 'token-0', ...sessions]).size).toBe(4)
  })

  it('names nothing of an opaque token', () => {
    expect(createIdentity('secret-token', mapStorage()).session.get()).not.toContain('secret')
  })

  it('is "visitor" again after signing out', () => {
    const identity = createIdentity(jwt('user-7'), mapStorage())
    identity.setToken(undefined)
    expect(identity.session.get()).toBe('visitor')
  })

  it('has changed by the time that a change of the token is told', () => {
    const identity = createIdentity(jwt('user-7'), mapStorage())
    const seen: string[] = []
    identity.token.subscribe(() => seen.push(identity.session.get()))
    identity.setToken(jwt('user-8'))
    expect(seen).toEqual(['user-8'])
  })

  it('comes with the token by the time that a change of it is told', () => {
    const identity = createIdentity(jwt('user-7'), mapStorage())
    const next = jwt('user-8')
    const seen: unknown[] = []
    identity.session.subscribe(() => seen.push(identity.token.get()))
    identity.setToken(next)
    expect(seen).toEqual([next])
  })
})

describe('the anonymous id', () => {
  it('is made once and kept', () => {
    const storage = mapStorage()
    const id = createIdentity(undefined, storage).anonymousId()
    expect([
      createIdentity(undefined, storage).anonymousId(),
      storage.getItem('base44_analytics_session_id'),
    ]).toEqual([id, id])
  })

  it('is the one that the platform stored', () => {
    const storage = mapStorage({ base44_analytics_session_id: 'visitor-1' })
    expect(createIdentity(undefined, storage).anonymousId()).toBe('visitor-1')
  })

  it('is the same all visit long where nothing can be stored', () => {
    const identity = createIdentity(undefined, safeStorage(undefined))
    expect(identity.anonymousId()).toBe(identity.anonymousId())
  })

  it('is another for two clients without a storage', () => {
    const [a, b] = [1, 2].map(() => createIdentity(undefined, safeStorage(undefined)).anonymousId())
    expect(a).not.toBe(b)
  })
})
