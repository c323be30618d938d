import { defineContent, type AgentMessage, type ContentRenderer } from 'base44-react'
import { expectTypeOf } from 'vitest'
import { z } from 'zod'

// what the schema makes of the content, and the message that it is of
const order = defineContent({
  schema: z.object({ id: z.string().transform(Number), kind: z.literal('order') }),
  render(content, { message }) {
    expectTypeOf(content).toEqualTypeOf<{ id: number; kind: 'order' }>()
    expectTypeOf(message).toEqualTypeOf<AgentMessage>()
    return content.id
  },
})
expectTypeOf(order).toEqualTypeOf<ContentRenderer>()

// what a guard says that it is
defineContent({
  match: (content): content is { note: string } => typeof content === 'object' && content !== null,
  render(content) {
    expectTypeOf(content).toEqualTypeOf<{ note: string }>()
    return content.note
  },
})

// @ts-expect-error -- nothing says which content it is
defineContent({ render: () => null })
