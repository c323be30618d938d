import { act, renderHook } from '@testing-library/react'
import { useUpload, type UploadItem } from 'base44-react'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.js'
import { setUp } from './setUp.js'

const file = (name: string, text = 'hello', type = 'text/plain') => new File([text], name, { type })
const statuses = (items: readonly UploadItem[]) => items.map((item) => [item.file.name, item.status])

describe('useUpload', () => {
  it('uploads what is added and gives the addresses in the order of the list', async () => {
    const { base44, wrapper } = await setUp()
    const { result } = renderHook(() => useUpload(), { wrapper })
    act(() => result.current.add([file('a.txt', 'A'), file('b.txt', 'B')]))
    expect(result.current.isUploading).toBe(true)
    await eventually(() => expect(result.current.isUploading).toBe(false))
    expect(statuses(result.current.items)).toEqual([
      ['a.txt', 'done'],
      ['b.txt', 'done'],
    ])
    const texts = result.current.fileUrls.map(async (url) =>
      (await base44.server.fetch(new Request(url))).text(),
    )
    expect(await Promise.all(texts)).toEqual(['A', 'B'])
  })

  it.each([
    [
      'of the wrong type',
      { accept: ['image/*', '.csv'] },
      {
        message: 'a.txt is not of a type that is accepted here: image/*, .csv',
        code: 'file-type',
        data: { name: 'a.txt', accept: ['image/*', '.csv'] },
      },
    ],
    [
      'that is too large',
      { maxSize: 3 },
      {
        message: 'a.txt has 5 bytes, more than the 3 that are allowed',
        code: 'file-too-large',
        data: { name: 'a.txt', size: 5, limit: 3 },
      },
    ],
    [
      'that is one too many',
      { maxFiles: 0 },
      {
        message: 'a.txt is one too many: 0 files are allowed',
        code: 'too-many-files',
        data: { name: 'a.txt', limit: 0 },
      },
    ],
  ])('refuses a file %s before a byte is sent, with the reason', async (_, options, reason) => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useUpload(options), { wrapper })
    act(() => result.current.add([file('a.txt', 'hello')]))
    const [item] = result.current.items
    expect(item).toMatchObject({ status: 'failed', error: { name: 'Base44Error', ...reason } })
    act(() => result.current.retry(item?.id ?? ''))
    expect(result.current.items[0]?.status).toBe('failed')
  })

  it('takes what fits and refuses what is too much', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useUpload({ maxFiles: 1 }), { wrapper })
    act(() => result.current.add([file('a.txt'), file('b.txt')]))
    await eventually(() =>
      expect(statuses(result.current.items)).toEqual([
        ['a.txt', 'done'],
        ['b.txt', 'failed'],
      ]),
    )
    expect(result.current.items[1]).toMatchObject({
      error: { message: 'b.txt is one too many: 1 file is allowed' },
    })
  })

  it('refuses a file that is sent again where there is no room for it, until there is', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useUpload({ maxFiles: 1 }), { wrapper })
    act(() => result.current.add([file('a.txt')]))
    act(() => result.current.cancel(result.current.items[0]?.id ?? ''))
    act(() => result.current.add([file('b.txt')]))
    act(() => result.current.retry(result.current.items[0]?.id ?? ''))
    expect(result.current.items[0]).toMatchObject({ status: 'failed', error: { code: 'too-many-files' } })
    act(() => result.current.remove(result.current.items[1]?.id ?? ''))
    act(() => result.current.retry(result.current.items[0]?.id ?? ''))
    await eventually(() => expect(statuses(result.current.items)).toEqual([['a.txt', 'done']]))
  })

  it('leaves the place of a file that was refused to the next', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useUpload({ maxFiles: 2, maxSize: 5 }), { wrapper })
    act(() => result.current.add([file('large.txt', 'too large'), file('a.txt')]))
    act(() => result.current.add([file('vast.txt', 'too large'), file('b.txt')]))
    await eventually(() =>
      expect(statuses(result.current.items)).toEqual([
        ['large.txt', 'failed'],
        ['a.txt', 'done'],
        ['vast.txt', 'failed'],
        ['b.txt', 'done'],
      ]),
    )
  })

  it('keeps the others when one fails, and sends it again when told', async () => {
    const { base44, wrapper } = await setUp()
    const { result } = renderHook(() => useUpload(), { wrapper })
    act(() => result.current.add([file('a.txt')]))
    await eventually(() => expect(result.current.items[0]?.status).toBe('done'))
    base44.network.drop()
    act(() => result.current.add([file('b.txt')]))
    await eventually(() => expect(result.current.items[1]?.status).toBe('failed'))
    base44.network.restore()
    act(() => result.current.retry(result.current.items[1]?.id ?? ''))
    await eventually(() => expect(result.current.fileUrls).toHaveLength(2))
  })

  it('stops a file that is cancelled and sends the next', async () => {
    const { wrapper } = await setUp({ paceMs: 20 })
    const { result } = renderHook(() => useUpload(), { wrapper })
    const big = 'x'.repeat(2_000_000)
    act(() => result.current.add(['a', 'b', 'c', 'd'].map((name) => file(name, big))))
    expect(statuses(result.current.items).map(([, status]) => status)).toEqual([
      'uploading',
      'uploading',
      'uploading',
      'queued',
    ])
    act(() => result.current.cancel(result.current.items[0]?.id ?? ''))
    expect(result.current.items[0]?.status).toBe('cancelled')
    expect(result.current.items[3]?.status).toBe('uploading')
    await eventually(() => expect(result.current.isUploading).toBe(false))
    expect(result.current.fileUrls).toHaveLength(3)
  })

  it('takes files off the list', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useUpload(), { wrapper })
    act(() => result.current.add([file('a.txt'), file('b.txt')]))
    act(() => result.current.remove(result.current.items[0]?.id ?? ''))
    expect(statuses(result.current.items).map(([name]) => name)).toEqual(['b.txt'])
    act(() => result.current.reset())
    expect(result.current.items).toEqual([])
  })
})
