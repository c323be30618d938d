import type { JsonObject } from '../wire/agentTypes.js'
import type { FromJsonSchema } from './FromJsonSchema.js'

/** A validator of any library that follows Standard Schema, version 1 (https://standardschema.dev). */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
  }
}

/** What a validator found: the value, parsed, or what is wrong with it. */
export type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] }

/** One thing that is wrong, and where. */
export interface StandardIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** A validator that can also print its JSON Schema (Standard JSON Schema, version 1): zod 4.2 and newer. */
export interface StandardJSONSchema<Output = unknown> extends StandardSchema<Output> {
  readonly '~standard': StandardSchema<Output>['~standard'] & {
    readonly jsonSchema: { readonly input: (options: { target: 'draft-07' }) => Record<string, unknown> }
  }
}

/** A validator that can't print its JSON Schema, beside one: valibot's, arktype's. */
export interface SchemaPair<Output = unknown> {
  schema: StandardSchema<Output>
  jsonSchema: object
}

/** What an answer can be held against: a JSON Schema, a validator that carries its own, or both apart. */
export type AnswerSchema = object | SchemaPair | StandardJSONSchema

/** The answer that fits a schema. A JSON Schema must be a literal for its type to be known, else it is an object. */
export type AnswerOf<Schema> =
  IsAny<Schema> extends true
    ? JsonObject
    : Schema extends StandardSchema<infer Output>
      ? Output
      : Schema extends { schema: StandardSchema<infer Output> }
        ? Output
        : FromJsonSchema<Schema>

/** Only `any` takes away what tells 0 from 1. */
type IsAny<T> = 0 extends 1 & T ? true : false
