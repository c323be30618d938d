import type { JsonObject } from '../../../wire/agentTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { invalid } from './invalid.js'
import { validateRecord } from './validateRecord.js'

const shown = 5

/**
 * Throws a 422 when one of several records doesn't fit its entity's schema, before any is written: a sentence that says
 * which, under the given names.
 */
export function refuseInvalid(
  definition: EntityDefinition,
  records: readonly JsonObject[],
  nameOf: (index: number) => string,
): void {
  const problems = records.flatMap((record, i) => {
    const errors = validateRecord(definition, record)
    return errors.length > 0 ? `${nameOf(i)}: ${errors.join('; ')}` : []
  })
  if (problems.length === 0) return
  const rest = problems.length > shown ? `; and ${problems.length - shown} more` : ''
  throw invalid(`${definition.name}: ${problems.slice(0, shown).join('; ')}${rest}`)
}
