import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTabs, type Tabs } from '../../src/cache/tabs.js'
import { eventually } from '../support/eventually.js'

const opened: Tabs[] = []
const open = (name = 'app:u1') => {
  const tabs = createTabs(name)
  opened.push(tabs)
  return tabs
}

describe('tabs', () => {
  afterEach(() => opened.splice(0).forEach((tabs) => tabs.close()))

  it('tell the others, not themselves', async () => {
    const [a, b] = [open(), open()]
    const heard: unknown[] = []
    a.listen('news', (data) => heard.push(['a', data]))
    b.listen('news', (data) => heard.push(['b', data]))
    a.tell('news', { x: 1 })
    b.tell('news', { x: 2 })
    await eventually(() => expect(heard).toHaveLength(2))
    expect(heard).toContainEqual(['b', { x: 1 }])
    expect(heard).toContainEqual(['a', { x: 2 }])
  })

  it('hear nothing of other topics and other names', async () => {
    const [a, b, stranger] = [open(), open(), open('app:u2')]
    const heard: unknown[] = []
    b.listen('news', (data) => heard.push(data))
    stranger.listen('news', () => heard.push('stranger'))
    a.tell('weather', 1)
    a.tell('news', 2)
    await eventually(() => expect(heard).toEqual([2]))
  })

  it('hear no more once they stopped listening', async () => {
    const [a, b] = [open(), open()]
    const heard: unknown[] = []
    const stop = b.listen('news', () => heard.push('stopped'))
    b.listen('news', (data) => heard.push(data))
    stop()
    a.tell('news', 1)
    await eventually(() => expect(heard).toEqual([1]))
  })

  it('are usable again after they were closed', async () => {
    const [a, b] = [open(), open()]
    a.listen('news', () => undefined)
    a.close()
    b.close()
    const heard: unknown[] = []
    b.listen('news', (data) => heard.push(data))
    a.tell('news', 'again')
    await eventually(() => expect(heard).toEqual(['again']))
  })

  it('tell nothing of what can not be cloned, and go on', async () => {
    const [a, b] = [open(), open()]
    const heard: unknown[] = []
    b.listen('news', (data) => heard.push(data))
    a.tell('news', () => undefined)
    a.tell('news', 'sound')
    await eventually(() => expect(heard).toEqual(['sound']))
  })

  it('do nothing where there is no channel', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const tabs = open()
    expect(() => {
      tabs.listen('news', () => undefined)()
      tabs.tell('news', 1)
      tabs.close()
    }).not.toThrow()
    vi.unstubAllGlobals()
  })

  it('let a process of Node end', () => {
    const module = fileURLToPath(new URL('../../src/cache/tabs.ts', import.meta.url))
    const code = `import(${JSON.stringify(module)}).then(({ createTabs }) => {
      createTabs('x').listen('news', () => undefined)
      process.stdout.write('open')
    })`
    expect(execFileSync(process.execPath, ['--import', 'tsx', '-e', code], { encoding: 'utf8' })).toBe('open')
  })
})
