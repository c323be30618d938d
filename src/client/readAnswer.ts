import { Base44Error, ProtocolError } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'
import type { StandardIssue, StandardJSONSchema, StandardSchema } from './answerSchemaTypes.js'
import { findMisfits } from './findMisfits.js'

/** How an answer is asked for, and how it is checked when it is there. */
export interface AnswerReader {
  jsonSchema: Record<string, unknown>
  /** The answer as the schema has it. Rejects with `ProtocolError` when it doesn't fit. */
  read: (answer: unknown) => Promise<unknown>
}

/**
 * Reads any of the forms of a schema.
 * @throws {Base44Error} when there is no JSON Schema in it
 */
export function createAnswerReader(given: unknown): AnswerReader {
  const { schema, jsonSchema } = readForm(given)
  if (!isRecord(jsonSchema)) {
    throw new Base44Error(
      'response_json_schema takes a JSON Schema, a validator that prints one, or { schema, jsonSchema }',
    )
  }
  const read = async (answer: unknown) => {
    if (schema !== undefined) return validate(schema, answer)
    const problems = findMisfits(jsonSchema, answer)
    if (problems.length > 0) throw misfit(problems, answer)
    return answer
  }
  return { jsonSchema, read }
}

function readForm(given: unknown): { schema?: StandardSchema; jsonSchema: unknown } {
  if (isStandard(given)) return { schema: given, jsonSchema: printSchema(given['~standard']) }
  if (!isRecord(given) || !isStandard(given['schema'])) return { jsonSchema: given }
  return { schema: given['schema'], jsonSchema: given['jsonSchema'] }
}

/** Some validators are functions. */
function isStandard(schema: unknown): schema is StandardSchema {
  return schema instanceof Object && '~standard' in schema
}

/** By Standard JSON Schema, version 1; `undefined` from a validator that doesn't follow it. */
function printSchema(standard: Partial<StandardJSONSchema['~standard']>): unknown {
  return standard.jsonSchema?.input({ target: 'draft-07' })
}

async function validate(validator: StandardSchema, answer: unknown): Promise<unknown> {
  const result = await validator['~standard'].validate(answer)
  if (result.issues === undefined) return result.value
  throw misfit(result.issues.map(describeIssue), answer)
}

function describeIssue({ message, path = [] }: StandardIssue): string {
  const names = path.map((part) => String(typeof part === 'object' ? part.key : part))
  return names.length === 0 ? message : `\`${names.join('.')}\`: ${message}`
}

function misfit(problems: string[], data: unknown): ProtocolError {
  const most = problems.slice(0, 5).join('; ')
  return new ProtocolError(`The model's answer does not fit response_json_schema: ${most}`, {
    code: 'SCHEMA_MISMATCH',
    data,
  })
}
