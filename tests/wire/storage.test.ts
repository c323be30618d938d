import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { browserStorage, safeStorage, type KeyValueStorage } from '../../src/wire/storage.js'
import { mapStorage } from '../support/mapStorage.js'

/** As a browser that forbids storage: every use throws. */
const blocked: KeyValueStorage = {
  getItem: () => fail(),
  setItem: () => fail(),
  removeItem: () => fail(),
}
function fail(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

describe('safeStorage', () => {
  it('writes through', () => {
    const storage = mapStorage()
    safeStorage(storage).setItem('k', 'v')
    expect(storage.getItem('k')).toBe('v')
  })

  it.each([
    ['missing', undefined],
    ['blocked', blocked],
  ])('remembers for the life of the page when the storage is %s', (_, storage) => {
    const safe = safeStorage(storage)
    safe.setItem('k', 'v')
    expect(safe.getItem('k')).toBe('v')
  })

  it.each([
    ['missing', undefined],
    ['blocked', blocked],
  ])('forgets what is removed when the storage is %s', (_, storage) => {
    const safe = safeStorage(storage)
    safe.setItem('k', 'v')
    safe.removeItem('k')
    expect(safe.getItem('k')).toBeNull()
  })

  it('prefers what a full storage could not take to what it still holds', () => {
    const full = { ...mapStorage({ k: 'old' }), setItem: () => fail() }
    const safe = safeStorage(full)
    safe.setItem('k', 'new')
    expect(safe.getItem('k')).toBe('new')
  })

  it('goes back to the storage once it takes values again', () => {
    const storage = mapStorage()
    let full = true
    const safe = safeStorage({
      ...storage,
      setItem: (key, value) => (full ? fail() : storage.setItem(key, value)),
    })
    safe.setItem('k', 'kept')
    full = false
    safe.setItem('k', 'stored')
    storage.setItem('k', 'from another tab')
    expect(safe.getItem('k')).toBe('from another tab')
  })

  it('has null for what was never set', () => {
    expect(safeStorage(mapStorage()).getItem('k')).toBeNull()
  })
})

describe('browserStorage', () => {
  it('is none outside a browser', () => {
    expect(browserStorage()).toBeUndefined()
  })

  it('is none where even looking at localStorage throws', () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('window', Object.defineProperty({}, 'localStorage', { get: fail }))
    expect(browserStorage()).toBeUndefined()
  })
})
