'use client'
import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { InvokeLLMParams } from '../client/integrations.js'
import type { JsonObject } from '../wire/agentTypes.js'
import { ProtocolError } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'
import { useBase44Context } from './useBase44Context.js'

/** What `mutate` takes: a prompt, or all that a model can be asked. */
export type InvokeLLMInput = string | Omit<InvokeLLMParams, 'response_json_schema'>

/** React Query's options of a mutation, and the shape of the answer. */
export interface UseInvokeLLMOptions<Answer> extends Omit<
  UseMutationOptions<Answer, Error, InvokeLLMInput>,
  'mutationFn'
> {
  /** A JSON Schema: the answer is then an object that fits it. Default: the answer is text. */
  schema?: JsonObject | undefined
}

/** React Query's mutation, and `cancel`. */
export type UseInvokeLLMResult<Answer> = UseMutationResult<Answer, Error, InvokeLLMInput> & {
  /** Ends the call that is under way and forgets its outcome. */
  cancel: () => void
}

/**
 * Asks a model. The latest call wins: an earlier one that is still under way is ended, and so is any on unmount.
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
export function useInvokeLLM(
  options: UseInvokeLLMOptions<JsonObject> & { schema: JsonObject },
): UseInvokeLLMResult<JsonObject>
export function useInvokeLLM({ schema, ...options }: UseInvokeLLMOptions<never> = {}): unknown {
  const { client } = useBase44Context('useInvokeLLM')
  const running = useRef<AbortController | undefined>(undefined)
  const mutation = useMutation<string | JsonObject, Error, InvokeLLMInput>({
    // the overloads tie the type of the callbacks' answer to the presence of a schema
    ...(options as UseMutationOptions<string | JsonObject, Error, InvokeLLMInput>),
    async mutationFn(input) {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const params: InvokeLLMParams = {
        ...(typeof input === 'string' ? { prompt: input } : input),
        ...(schema && { response_json_schema: schema }),
      }
      const answer = await client.integrations.Core.InvokeLLM(params, { signal: controller.signal })
      return schema ? asObject(answer) : asText(answer)
    },
  })
  useEffect(() => () => running.current?.abort(), [])
  const { reset } = mutation
  const cancel = useMemo(
    () => () => {
      running.current?.abort()
      reset()
    },
    [reset],
  )
  return { ...mutation, cancel }
}

function asText(answer: unknown): string {
  if (typeof answer === 'string') return answer
  throw new ProtocolError('The model was asked for text and answered with something else', { data: answer })
}

function asObject(answer: unknown): JsonObject {
  if (isRecord(answer)) return answer
  throw new ProtocolError(
    'The model was asked for an object that fits a schema and answered with something else',
    {
      data: answer,
    },
  )
}
