import { act, renderHook } from '@testing-library/react'
import { useInvokeLLM } from 'base44-react'
import type { Model } from 'base44-react/testing'
import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { setUp } from './setUp.js'

const SCHEMA = {
  type: 'object',
  properties: { mood: { type: 'string', enum: ['good', 'bad'] } },
  required: ['mood'],
}

/** Answers at once, but to "slow", to which it never does. */
const slowModel: Model = {
  async *run() {},
  generate: ({ prompt }) =>
    prompt === 'slow' ? new Promise(() => undefined) : Promise.resolve(`answer to ${prompt}`),
}

describe('useInvokeLLM', () => {
  it('answers with text', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    expectTypeOf(result.current.data).toEqualTypeOf<string | undefined>()
    act(() => result.current.mutate('Say something about linen'))
    await vi.waitFor(() => expect(result.current.data).toMatch(/linen/i))
  })

  it('answers with an object that fits the schema', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useInvokeLLM({ schema: SCHEMA }), { wrapper })
    act(() => result.current.mutate({ prompt: 'How is it?' }))
    await vi.waitFor(() => expect(['good', 'bad']).toContain(result.current.data?.['mood']))
  })

  it('gives the answer of the latest call and ends the ones before it', async () => {
    const { wrapper } = await setUp({ model: slowModel })
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    act(() => result.current.mutate('slow'))
    act(() => result.current.mutate('fast'))
    await vi.waitFor(() => expect(result.current.data).toBe('answer to fast'))
  })

  it('forgets a call that is cancelled', async () => {
    const { wrapper } = await setUp({ model: slowModel })
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    act(() => result.current.mutate('slow'))
    await vi.waitFor(() => expect(result.current.isPending).toBe(true))
    act(() => result.current.cancel())
    await vi.waitFor(() => expect(result.current).toMatchObject({ status: 'idle', error: null }))
  })

  it('says why a call failed', async () => {
    const { base44, wrapper } = await setUp()
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    base44.network.drop()
    act(() => result.current.mutate('Hi'))
    await vi.waitFor(() => expect(result.current.error?.name).toBe('NetworkError'))
  })
})
