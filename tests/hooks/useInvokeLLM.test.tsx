import { onlineManager, type QueryClient } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { useInvokeLLM } from 'base44-react'
import type { Model } from 'base44-react/testing'
import { beforeEach, describe, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { setUp } from './setUp.js'

const SCHEMA = {
  type: 'object',
  properties: { mood: { type: 'string', enum: ['good', 'bad'] } },
  required: ['mood'],
}

/** Answers at once, but to "slow", to which it never does; notes what it was asked and which requests were ended. */
function createSlowModel() {
  const asked: string[] = []
  const ended: string[] = []
  const model: Model = {
    async *run() {},
    generate({ prompt, signal }) {
      asked.push(prompt)
      signal.addEventListener('abort', () => ended.push(prompt))
      return prompt === 'slow' ? new Promise(() => undefined) : Promise.resolve(`answer to ${prompt}`)
    },
  }
  return { asked, ended, model }
}

/** Waits until all calls but so many are over, with the retries that they may have. */
const settled = (queryClient: QueryClient, but = 0) =>
  eventually(() => expect(queryClient.isMutating()).toBe(but))

describe('useInvokeLLM', () => {
  it('answers with text', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    expectTypeOf(result.current.data).toEqualTypeOf<string | undefined>()
    act(() => result.current.mutate('Say something about linen'))
    await eventually(() => expect(result.current.data).toMatch(/linen/i))
  })

  it('answers with an object that fits the schema', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useInvokeLLM({ schema: SCHEMA }), { wrapper })
    act(() => result.current.mutate({ prompt: 'How is it?' }))
    await eventually(() => expect(['good', 'bad']).toContain(result.current.data?.['mood']))
  })

  it('gives the answer of the latest call and ends the ones before it', async () => {
    const { asked, ended, model } = createSlowModel()
    const { wrapper } = await setUp({ model })
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    act(() => result.current.mutate('slow'))
    await eventually(() => expect(asked).toEqual(['slow']))
    expect(ended).toEqual([])
    act(() => result.current.mutate('fast'))
    await eventually(() => expect(result.current.data).toBe('answer to fast'))
    expect(ended).toEqual(['slow'])
  })

  it('does not even send a call that another one follows at once', async () => {
    const { asked, model } = createSlowModel()
    const { wrapper } = await setUp({ model })
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    act(() => {
      result.current.mutate('slow')
      result.current.mutate('fast')
    })
    await eventually(() => expect(result.current.data).toBe('answer to fast'))
    expect(asked).toEqual(['fast'])
  })

  it('forgets a call that is cancelled, and ends its request', async () => {
    const { asked, ended, model } = createSlowModel()
    const { wrapper } = await setUp({ model })
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    act(() => result.current.mutate('slow'))
    await eventually(() => expect(asked).toEqual(['slow']))
    act(() => result.current.cancel())
    await eventually(() => expect(result.current).toMatchObject({ status: 'idle', error: null }))
    await eventually(() => expect(ended).toEqual(['slow']))
  })

  describe.each([
    ['the hook', { retry: 1, retryDelay: 0 }, {}],
    ['the app', {}, { retry: 1, retryDelay: 0 }],
  ])('with a retry that %s asks for', (_, options, mutations) => {
    async function setUpRetries() {
      const { wrapper, queryClient, base44 } = await setUp(slow)
      queryClient.setDefaultOptions({ mutations })
      const rendered = renderHook(() => useInvokeLLM(options), { wrapper })
      return { ...rendered, base44, queryClient }
    }
    let slow: ReturnType<typeof createSlowModel>
    beforeEach(() => {
      slow = createSlowModel()
    })

    it('asks the model once for each call, though the first is ended by the second', async () => {
      const { result, queryClient } = await setUpRetries()
      act(() => result.current.mutate('slow'))
      await eventually(() => expect(slow.asked).toEqual(['slow']))
      act(() => result.current.mutate('fast'))
      await settled(queryClient)
      expect(slow.asked).toEqual(['slow', 'fast'])
      expect(result.current.data).toBe('answer to fast')
    })

    it('does not send again what was cancelled', async () => {
      const { result, queryClient } = await setUpRetries()
      act(() => result.current.mutate('slow'))
      await eventually(() => expect(slow.asked).toEqual(['slow']))
      act(() => result.current.cancel())
      await settled(queryClient)
      expect(slow.asked).toEqual(['slow'])
    })

    it('does not send again what was under way when the component left', async () => {
      const { result, unmount, queryClient } = await setUpRetries()
      act(() => result.current.mutate('slow'))
      await eventually(() => expect(slow.asked).toEqual(['slow']))
      unmount()
      await settled(queryClient)
      expect(slow).toMatchObject({ asked: ['slow'], ended: ['slow'] })
    })

    it('sends a call again that failed on the way', async () => {
      const { result, base44 } = await setUpRetries()
      base44.network.drop()
      act(() => result.current.mutate('fast'))
      await eventually(() => expect(result.current.error?.name).toBe('NetworkError'))
      expect(result.current.failureCount).toBe(2)
    })
  })

  it('leaves the latest call alone when an older one was waiting for its retry', async () => {
    const { asked, model } = createSlowModel()
    const { base44, queryClient, wrapper } = await setUp({ model })
    const { result } = renderHook(() => useInvokeLLM({ retry: 1, retryDelay: 200 }), { wrapper })
    base44.network.drop()
    act(() => result.current.mutate('fast'))
    await eventually(() => expect(result.current.failureCount).toBe(1))
    base44.network.restore()
    act(() => result.current.mutate('slow'))
    await settled(queryClient, 1)
    expect(asked).toEqual(['slow'])
    expect(result.current.status).toBe('pending')
  })

  it('tells callbacks about what failed, not about what it ended itself', async () => {
    const { asked, model } = createSlowModel()
    const { base44, queryClient, wrapper } = await setUp({ model })
    const [onError, onSettled] = [vi.fn(), vi.fn()]
    queryClient.setDefaultOptions({ mutations: { onError } })
    const { result } = renderHook(() => useInvokeLLM({ onSettled }), { wrapper })
    act(() => result.current.mutate('slow'))
    await eventually(() => expect(asked).toEqual(['slow']))
    act(() => result.current.cancel())
    await settled(queryClient)
    expect(onError).not.toHaveBeenCalled()
    expect(onSettled).not.toHaveBeenCalled()
    base44.network.drop()
    act(() => result.current.mutate('fast'))
    await eventually(() => expect(onSettled).toHaveBeenCalledOnce())
    expect(onError).toHaveBeenCalledOnce()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ name: 'NetworkError' })
  })

  it('rejects mutateAsync with an AbortError when another call takes its place', async () => {
    const { asked, model } = createSlowModel()
    const { wrapper } = await setUp({ model })
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    let outcome: Promise<unknown> = Promise.resolve()
    act(() => void (outcome = result.current.mutateAsync('slow').catch((error: unknown) => error)))
    await eventually(() => expect(asked).toEqual(['slow']))
    await act(async () => expect(await result.current.mutateAsync('fast')).toBe('answer to fast'))
    expect(await outcome).toMatchObject({ name: 'AbortError' })
  })

  it('asks although the browser is offline: a local Base44 is there all the same', async () => {
    const { wrapper } = await setUp({ model: createSlowModel().model })
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    act(() => result.current.mutate('fast'))
    await eventually(() => expect(result.current.data).toBe('answer to fast'))
  })

  it('says why a call failed', async () => {
    const { base44, wrapper } = await setUp()
    const { result } = renderHook(() => useInvokeLLM(), { wrapper })
    base44.network.drop()
    act(() => result.current.mutate('Hi'))
    await eventually(() => expect(result.current.error?.name).toBe('NetworkError'))
  })
})
