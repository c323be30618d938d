import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ensureChromium, locateChromium } from './chromium.js'

const thisFile = fileURLToPath(import.meta.url)

describe('locateChromium', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it('takes CHROMIUM_PATH before anything else', () => {
    vi.stubEnv('CHROMIUM_PATH', thisFile)
    expect(locateChromium()).toBe(thisFile)
    expect(ensureChromium()).toBe(thisFile)
  })

  it('says so when CHROMIUM_PATH is wrong', () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    expect(() => locateChromium()).toThrow('CHROMIUM_PATH is /nowhere/chromium, where there is no file')
  })
})
