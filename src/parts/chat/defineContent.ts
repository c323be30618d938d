import type { ReactNode } from 'react'
import type { StandardSchema } from '../../client/answerSchemaTypes.js'
import type { AgentMessage, JsonObject } from '../../wire/agentTypes.js'

/** What else a renderer of content is told. */
export interface ContentAbout {
  message: AgentMessage
}

/** What a renderer of content is made of: how to know its content, and how to draw it. */
export type ContentDefinition<Content> = {
  /** Draws it. May use hooks. */
  render: (content: Content, about: ContentAbout) => ReactNode
} & (
  | {
      /** A validator of any library that follows Standard Schema, such as zod or valibot. It must not be asynchronous. */
      schema: StandardSchema<Content>
      match?: undefined
    }
  | {
      /** Says whether this is such content. */
      match: (content: unknown) => content is Content
      schema?: undefined
    }
)

/** A renderer of object content, as `defineContent` makes it. */
export interface ContentRenderer {
  /** Gives what draws it, or `undefined` for content that is another's. */
  read: (content: JsonObject) => ((about: ContentAbout) => ReactNode) | undefined
}

/**
 * Says how messages look whose `content` is an object of a certain shape: for `contentRenderers`, of which the first
 * that fits draws it. What fits none is shown as JSON.
 *
 * @throws {TypeError} when content is read, if the schema is asynchronous; the JSON is shown then
 * @example
 * const order = defineContent({ schema: z.object({ orderId: z.string() }), render: ({ orderId }) => <Order id={orderId} /> })
 */
export function defineContent<Content>(definition: ContentDefinition<Content>): ContentRenderer {
  const { render } = definition
  return {
    read(content) {
      const found = find(definition, content)
      return found && ((about) => render(found.value, about))
    },
  }
}

function find<Content>(
  definition: ContentDefinition<Content>,
  content: JsonObject,
): { value: Content } | undefined {
  if (definition.schema) return validate(definition.schema, content)
  // held apart: a guard narrows what it is given, and not what it was taken from
  const value: unknown = content
  return definition.match(value) ? { value } : undefined
}

function validate<Content>(
  schema: StandardSchema<Content>,
  content: JsonObject,
): { value: Content } | undefined {
  const result = schema['~standard'].validate(content)
  if (result instanceof Promise) {
    throw new TypeError('The schema given to `defineContent` is asynchronous: content is drawn at once.')
  }
  return result.issues ? undefined : { value: result.value }
}
