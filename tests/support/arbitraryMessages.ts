import fc from 'fast-check'

const json = fc.jsonValue({ maxDepth: 3 })
const text = fc.string()
/** A field as the platform documents it, or as nobody does. */
const near = (documented: fc.Arbitrary<unknown>) => fc.oneof({ weight: 3, arbitrary: documented }, json)
const record = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] })

const toolCall = record({
  id: near(text),
  name: near(text),
  arguments_string: near(text),
  status: near(fc.constantFrom('running', 'success', 'error')),
  results: near(text),
  display_projection: near(record({ label: near(text), hide_details: near(fc.boolean()) })),
})

/** What might stand where a message belongs: near a real one, or any JSON at all. */
export const arbitraryMessage: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 5,
    arbitrary: record({
      id: near(fc.string({ minLength: 1 })),
      role: near(fc.constantFrom('user', 'assistant', 'system')),
      created_date: near(text),
      updated_date: near(text),
      content: near(fc.oneof(text, fc.dictionary(text, json))),
      reasoning: near(record({ start_date: near(text), end_date: near(text), content: near(text) })),
      file_urls: near(fc.array(near(text))),
      tool_calls: near(fc.array(near(toolCall))),
      usage: near(record({ prompt_tokens: near(fc.nat()), completion_tokens: near(fc.nat()) })),
      hidden: near(fc.boolean()),
      custom_context: near(
        fc.array(
          near(record({ message: near(text), type: near(text), data: near(fc.dictionary(text, json)) })),
        ),
      ),
      model: near(text),
      checkpoint_id: near(text),
      metadata: near(record({ created_date: near(text), created_by_email: near(text) })),
      additional_message_params: near(fc.dictionary(text, json)),
      of_tomorrow: json,
    }),
  },
  json,
)
