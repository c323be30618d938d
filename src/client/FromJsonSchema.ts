import type { JsonObject } from '../wire/agentTypes.js'

/**
 * The type of what fits a JSON Schema literal, as far as TypeScript can say it: `type`, `properties`, `required`,
 * `items`, `enum`, `const`, `anyOf`, `oneOf`, `allOf`, and OpenAPI's `nullable`. What it can't say is `unknown`; of a schema that is no literal,
 * an object.
 */
export type FromJsonSchema<Schema> = IsLiteral<Schema> extends true ? ByKeyword<Schema> : JsonObject

/** False for what says nothing by its type: `object`, `JsonObject`, and a schema whose `type` is any string. */
type IsLiteral<Schema> = string extends keyof Schema
  ? false
  : object extends Schema
    ? false
    : Schema extends { type: infer Name }
      ? string extends Name
        ? false
        : true
      : true

type ByKeyword<Schema> = Schema extends { nullable: true }
  ? ByKeyword<Omit<Schema, 'nullable'>> | null
  : Schema extends { const: infer Value }
    ? Value
    : Schema extends { enum: readonly (infer Value)[] }
      ? Value
      : OwnForm<Schema> & AnyPart<Schema, 'anyOf'> & AnyPart<Schema, 'oneOf'> & AllParts<Schema>

/** What a schema says by itself, without the schemas that it is combined of. */
type OwnForm<Schema> = Schema extends { type: readonly (infer Name)[] }
  ? ByType<Name, Schema>
  : Schema extends { type: infer Name }
    ? ByType<Name, Schema>
    : Schema extends { properties: object }
      ? ObjectOf<Schema>
      : Schema extends { items: object }
        ? ItemOf<Schema>[]
        : unknown

/** Distributes over a union of type names. */
type ByType<Name, Schema> = Name extends 'string'
  ? string
  : Name extends 'number' | 'integer'
    ? number
    : Name extends 'boolean'
      ? boolean
      : Name extends 'null'
        ? null
        : Name extends 'array'
          ? ItemOf<Schema>[]
          : Name extends 'object'
            ? ObjectOf<Schema>
            : unknown

type ItemOf<Schema> = Schema extends { items: infer Item } ? ByKeyword<Item> : unknown

type ObjectOf<Schema> = Schema extends { properties: infer Properties }
  ? Flat<
      { -readonly [Key in keyof Properties & RequiredOf<Schema>]: ByKeyword<Properties[Key]> } & {
        -readonly [Key in Exclude<keyof Properties, RequiredOf<Schema>>]?: ByKeyword<Properties[Key]>
      }
    >
  : JsonObject

/** The names that must be there; none where they are any strings. */
type RequiredOf<Schema> = Schema extends { required: readonly (infer Name)[] }
  ? string extends Name
    ? never
    : Name
  : never

/** What fits one of several schemas. */
type AnyPart<Schema, Keyword extends 'anyOf' | 'oneOf'> =
  Schema extends Record<Keyword, readonly (infer Part)[]> ? ByKeyword<Part> : unknown

/** What fits all of several schemas. */
type AllParts<Schema> = Schema extends { allOf: readonly [infer First, ...infer Rest] }
  ? ByKeyword<First> & AllParts<{ allOf: Rest }>
  : unknown

/** Shows an intersection as the one object that it is. */
type Flat<T> = T extends unknown ? { [Key in keyof T]: T[Key] } : never
