import { useInvokeLLM } from 'base44-react'
import {
  createClient,
  type FromJsonSchema,
  type InvokeLLMParams,
  type JsonObject,
  type StandardSchema,
} from 'base44-react/client'
import { expectTypeOf } from 'vitest'
import { z } from 'zod'

const { InvokeLLM } = createClient({ appId: 'app-1' }).integrations.Core
const prompt = 'How is it?'

// without a schema, text
expectTypeOf(InvokeLLM({ prompt })).resolves.toBeString()
expectTypeOf(InvokeLLM({ prompt, response_json_schema: undefined })).resolves.toBeString()
expectTypeOf(InvokeLLM({ prompt, file_urls: ['https://x/1.pdf'] }, { timeoutMs: 1000 })).resolves.toBeString()
declare const fileUrls: readonly string[]
expectTypeOf(InvokeLLM({ prompt, file_urls: fileUrls })).resolves.toBeString()
expectTypeOf(useInvokeLLM().data).toEqualTypeOf<string | undefined>()
expectTypeOf(useInvokeLLM({ retry: 2 }).mutateAsync('Hi')).resolves.toBeString()
// @ts-expect-error -- a misspelt parameter
void InvokeLLM({ prompt, response_schema: {} })

// a JSON Schema written where it is used
interface Review {
  mood: 'good' | 'bad'
  score: number
  author: { name: string; age?: number | null }
  tags?: string[]
  lines?: { text: string; isQuote?: boolean }[]
}
const review = InvokeLLM({
  prompt,
  response_json_schema: {
    type: 'object',
    properties: {
      mood: { type: 'string', enum: ['good', 'bad'] },
      score: { type: 'integer', minimum: 1 },
      author: {
        type: 'object',
        properties: { name: { type: 'string' }, age: { type: ['number', 'null'] } },
        required: ['name'],
      },
      tags: { type: 'array', items: { type: 'string' } },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: { text: { type: 'string' }, isQuote: { type: 'boolean' } },
          required: ['text'],
        },
      },
    },
    required: ['mood', 'score', 'author'],
  },
})
expectTypeOf(review).resolves.toEqualTypeOf<Review>()
expectTypeOf<
  FromJsonSchema<{
    type: 'object'
    properties: { note: { type: 'string'; nullable: true }; mood: { enum: ['good']; nullable: true } }
    required: ['note']
  }>
>().toEqualTypeOf<{ note: string | null; mood?: 'good' | null }>()

// the same `as const`, and in the hook
const verdict = {
  type: 'object',
  properties: { isFair: { type: 'boolean' }, why: { type: 'string', description: 'One sentence' } },
  required: ['isFair'],
} as const
interface Verdict {
  isFair: boolean
  why?: string
}
expectTypeOf(InvokeLLM({ prompt, response_json_schema: verdict })).resolves.toEqualTypeOf<Verdict>()
expectTypeOf(useInvokeLLM({ schema: verdict }).data).toEqualTypeOf<Verdict | undefined>()
useInvokeLLM({
  schema: { type: 'object', properties: { total: { type: 'number' } }, required: ['total'] },
  onSuccess: (answer) => expectTypeOf(answer).toEqualTypeOf<{ total: number }>(),
})

// keyword by keyword
expectTypeOf<FromJsonSchema<{ const: 'yes' }>>().toEqualTypeOf<'yes'>()
expectTypeOf<FromJsonSchema<{ enum: [1, 'two', null] }>>().toEqualTypeOf<1 | 'two' | null>()
expectTypeOf<FromJsonSchema<{ type: 'null' }>>().toEqualTypeOf<null>()
expectTypeOf<FromJsonSchema<{ type: ['string', 'null'] }>>().toEqualTypeOf<string | null>()
expectTypeOf<FromJsonSchema<{ type: 'array' }>>().toEqualTypeOf<unknown[]>()
expectTypeOf<FromJsonSchema<{ type: 'object' }>>().toEqualTypeOf<JsonObject>()
expectTypeOf<FromJsonSchema<{ items: { type: 'integer' } }>>().toEqualTypeOf<number[]>()
expectTypeOf<FromJsonSchema<{ properties: { a: { type: 'null' } } }>>().toEqualTypeOf<{ a?: null }>()
expectTypeOf<FromJsonSchema<{ $ref: '#/$defs/a' }>>().toBeUnknown()

// schemas of schemas
interface Text {
  type: 'string'
}
interface Named<Name extends string> {
  type: 'object'
  properties: Record<Name, Text>
  required: readonly Name[]
}
interface Maybe {
  type: 'object'
  properties: { a: { anyOf: [Text, { type: 'null' }] } }
}
expectTypeOf<FromJsonSchema<{ anyOf: [Text, { type: 'number' }] }>>().toEqualTypeOf<string | number>()
expectTypeOf<FromJsonSchema<{ oneOf: [Named<'a'>, Named<'b'>] }>>().toEqualTypeOf<
  { a: string } | { b: string }
>()
expectTypeOf<FromJsonSchema<{ allOf: [Named<'a'>, Named<'b'>] }>>().toEqualTypeOf<
  { a: string } & { b: string }
>()
expectTypeOf<FromJsonSchema<Named<'a'> & { anyOf: [Named<'b'>, { required: ['c'] }] }>>().toExtend<{
  a: string
}>()
expectTypeOf<FromJsonSchema<Maybe>>().toEqualTypeOf<{ a?: string | null }>()

// what is no literal says nothing but that it is an object
declare const wide: JsonObject
declare const unknownSchema: object
const widened = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }
const loose = JSON.parse('{}')
expectTypeOf(InvokeLLM({ prompt, response_json_schema: wide })).resolves.toEqualTypeOf<JsonObject>()
expectTypeOf(InvokeLLM({ prompt, response_json_schema: unknownSchema })).resolves.toEqualTypeOf<JsonObject>()
expectTypeOf(InvokeLLM({ prompt, response_json_schema: widened })).resolves.toEqualTypeOf<JsonObject>()
expectTypeOf(InvokeLLM({ prompt, response_json_schema: loose })).resolves.toEqualTypeOf<JsonObject>()
expectTypeOf(useInvokeLLM({ schema: wide }).data).toEqualTypeOf<JsonObject | undefined>()

// a list of names that is no literal makes nothing required
declare const names: string[]
const half = { type: 'object', properties: { a: { type: 'string' } }, required: names } as const
expectTypeOf(InvokeLLM({ prompt, response_json_schema: half })).resolves.toEqualTypeOf<{ a?: string }>()

// where the types can't tell whether there is a schema, the answer is either
declare const params: InvokeLLMParams
declare const perhaps: { type: 'object' } | undefined
expectTypeOf(InvokeLLM(params)).resolves.toEqualTypeOf<string | object>()
expectTypeOf(InvokeLLM({ prompt, response_json_schema: perhaps })).resolves.toEqualTypeOf<string | object>()

// a validator that carries its JSON Schema answers with its output
const order = z.object({ id: z.string(), due: z.string().transform((text) => new Date(text)) })
expectTypeOf(InvokeLLM({ prompt, response_json_schema: order })).resolves.toEqualTypeOf<{
  id: string
  due: Date
}>()
expectTypeOf(useInvokeLLM({ schema: z.array(z.number()) }).data).toEqualTypeOf<number[] | undefined>()

// a validator that doesn't, beside one
declare const validator: StandardSchema<{ sku: string }>
const pair = { schema: validator, jsonSchema: { type: 'object' } }
expectTypeOf(InvokeLLM({ prompt, response_json_schema: pair })).resolves.toEqualTypeOf<{ sku: string }>()
expectTypeOf(useInvokeLLM({ schema: pair }).data).toEqualTypeOf<{ sku: string } | undefined>()
