'use client'
import {
  useMutation,
  useQueryClient,
  type MutateOptions,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { AnswerOf, AnswerSchema } from '../client/answerSchemaTypes.js'
import type { InvokeLLMParams } from '../client/integrationTypes.js'
import { AbortError } from '../wire/errors.js'
import { useBase44Context } from './useBase44Context.js'

/** What `mutate` takes: a prompt, or all that a model can be asked. */
export type InvokeLLMInput = string | Omit<InvokeLLMParams<undefined>, 'response_json_schema'>

/** React Query's options of a mutation, and the shape of the answer. */
export interface UseInvokeLLMOptions<Answer> extends Omit<
  UseMutationOptions<Answer, Error, InvokeLLMInput>,
  'mutationFn'
> {
  /**
   * A JSON Schema, a validator that carries its own (zod 4), or `{schema, jsonSchema}`: the answer is then what fits it.
   * Default: the answer is text.
   */
  schema?: AnswerSchema | undefined
}

/** React Query's mutation, and `cancel`. */
export type UseInvokeLLMResult<Answer> = UseMutationResult<Answer, Error, InvokeLLMInput> & {
  /** Ends the call that is under way and forgets its outcome. */
  cancel: () => void
}

type Answer = unknown
type AskOptions = UseMutationOptions<Answer, Error, InvokeLLMInput>
type Then = MutateOptions<Answer, Error, InvokeLLMInput>

/** The call that counts: the latest, until it is ended. */
interface Call {
  params: InvokeLLMParams<undefined>
  controller: AbortController
}

const ENDED = 'InvokeLLM was ended: it was cancelled, its component left, or another call took its place'

/**
 * Asks a model. The latest call wins: an earlier one that is still under way is ended, and so is any on unmount.
 * What is ended so is not retried and reaches no callback of the options; only `mutateAsync` rejects, with `AbortError`.
 * `variables` are always an object: of a mere prompt, `{ prompt }`.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const summary = useInvokeLLM()
 * summary.mutate('Summarise this week in one sentence')
 * summary.data // string | undefined
 */
export function useInvokeLLM(
  options?: UseInvokeLLMOptions<string> & { schema?: undefined },
): UseInvokeLLMResult<string>
export function useInvokeLLM<const Schema extends AnswerSchema>(
  options: UseInvokeLLMOptions<AnswerOf<Schema>> & { schema: Schema },
): UseInvokeLLMResult<AnswerOf<Schema>>
export function useInvokeLLM({ schema, ...options }: UseInvokeLLMOptions<never> = {}): unknown {
  const { client } = useBase44Context('useInvokeLLM')
  // the overloads tie the type of the callbacks' answer to the presence of a schema
  const given = useOptions(options as AskOptions)
  const running = useRef<Call | undefined>(undefined)
  const { mutate, mutateAsync, reset, ...state } = useMutation<Answer, Error, InvokeLLMInput>({
    ...given,
    async mutationFn(input) {
      const call = running.current
      // a retry of a call that has been ended, or one that had to wait: the next may be under way already
      if (call?.params !== input) throw new AbortError(ENDED)
      const { signal } = call.controller
      const { InvokeLLM } = client.integrations.Core
      const answer = schema
        ? InvokeLLM({ ...call.params, response_json_schema: schema }, { signal })
        : InvokeLLM(call.params, { signal })
      // an SDK client sends on, whatever the signal says
      return answer.finally(() => {
        if (signal.aborted) throw new AbortError(ENDED)
      })
    },
  })
  const { end, ...actions } = useMemo(() => {
    const begin = (input: InvokeLLMInput) => {
      running.current?.controller.abort()
      // an object of its own, by which a call is known through its retries
      const params = typeof input === 'string' ? { prompt: input } : { ...input }
      running.current = { params, controller: new AbortController() }
      return params
    }
    const end = () => {
      running.current?.controller.abort()
      running.current = undefined
    }
    return {
      mutate: (input: InvokeLLMInput, then?: Then) => mutate(begin(input), then),
      mutateAsync: (input: InvokeLLMInput, then?: Then) => mutateAsync(begin(input), then),
      reset,
      end,
      cancel() {
        end()
        reset()
      },
    }
  }, [mutate, mutateAsync, reset])
  useEffect(() => end, [end])
  return { ...state, ...actions }
}

/** The user's options over the app's, which neither retry nor report a call that was ended on purpose. */
function useOptions(options: AskOptions): AskOptions {
  const { retry, onError, onSettled, ...rest } = useQueryClient().defaultMutationOptions<AskOptions>({
    // a local Base44 answers without any network
    networkMode: 'always',
    ...options,
  })
  return {
    ...rest,
    retry: (failures, error) => !(error instanceof AbortError) && isRetried(retry, failures, error),
    onError: (...args) => (args[0] instanceof AbortError ? undefined : onError?.(...args)),
    onSettled: (...args) => (args[1] instanceof AbortError ? undefined : onSettled?.(...args)),
  }
}

/** React Query's own reading of `retry`. */
function isRetried(retry: AskOptions['retry'], failures: number, error: Error): boolean {
  if (typeof retry === 'function') return retry(failures, error)
  return typeof retry === 'number' ? failures < retry : retry === true
}
