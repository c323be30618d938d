import type { JsonObject } from '../../../wire/agentTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { propertiesOf } from '../schema/propertiesOf.js'

const dayMs = 86_400_000

/** Sample records as they are stored: with the server's fields, and with days counted from now where they say `today`. */
export function sampleRecords(
  definition: EntityDefinition,
  samples: JsonObject[],
  now: number,
): JsonObject[] {
  const formats = new Map(propertiesOf(definition).map(([name, schema]) => [name, schema['format']]))
  return samples.map((sample, i) => {
    const fields: JsonObject = {}
    for (const [name, value] of Object.entries(sample)) {
      fields[name] = resolveDay(value, formats.get(name), now)
    }
    // A moment apart, so that sorting by date keeps the order in which the samples are written.
    const date = new Date(now - (i + 1) * 60_000).toISOString()
    return {
      ...fields,
      created_date: date,
      updated_date: date,
      created_by: null,
      created_by_id: null,
      is_sample: true,
    }
  })
}

function resolveDay(value: unknown, format: unknown, now: number): unknown {
  if (typeof value !== 'string' || (format !== 'date' && format !== 'date-time')) return value
  const found = /^today([+-]\d+)?$/.exec(value)
  if (!found) return value
  const date = new Date(now + Number(found[1] ?? 0) * dayMs).toISOString()
  return format === 'date' ? date.slice(0, 10) : date
}
