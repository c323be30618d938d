import type { JsonObject } from '../../../wire/agentTypes.js'
import { isJsonObject } from '../isJsonObject.js'
import { compareValues } from './compareValues.js'
import { equalValues } from './equalValues.js'
import { QueryError } from './QueryError.js'
import { textPattern } from './textPattern.js'

/** Says whether the values found at one path satisfy a condition. No value at all means that the field is missing. */
export type Condition = (values: unknown[]) => boolean

/** What a condition is read with. */
export interface QueryReading {
  /** Text equals the number or boolean that it spells. */
  loose: boolean
  /** Compiles a filter of its own, as `$elemMatch` has one. */
  compile: (q: unknown) => (record: unknown) => boolean
}

/**
 * Turns what stands beside a field into a {@link Condition}: a plain value, a list of values of which one is enough, or an
 * object of operators.
 */
export function compileCondition(wanted: unknown, reading: QueryReading): Condition {
  if (Array.isArray(wanted)) return oneOf([...listOf('A list', wanted), wanted], reading.loose)
  if (!isJsonObject(wanted) || !Object.keys(wanted).some((key) => key.startsWith('$'))) {
    return anyValue((value) => equalValues(value, wanted, reading.loose))
  }
  const conditions = Object.entries(wanted)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, operand]) => compileOperator(operator, operand, wanted, reading))
  return (values) => conditions.every((condition) => condition(values))
}

function compileOperator(
  operator: string,
  operand: unknown,
  all: JsonObject,
  reading: QueryReading,
): Condition {
  const { loose } = reading
  switch (operator) {
    case '$eq':
      return anyValue((value) => equalValues(value, operand, loose))
    case '$ne':
      return not(anyValue((value) => equalValues(value, operand, loose)))
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return compileOrder(operator, operand, loose)
    case '$in':
      return oneOf(listOf(operator, operand), loose)
    case '$nin':
      return not(oneOf(listOf(operator, operand), loose))
    case '$exists': {
      const wanted = operand !== false && operand !== 'false'
      return (values) => values.length > 0 === wanted
    }
    case '$not':
      return not(compileCondition(operand, reading))
    case '$all': {
      const each = listOf(operator, operand).map((item) => oneOf([item], loose))
      return (values) => each.every((condition) => condition(values))
    }
    case '$size':
      return (values) => values.some((value) => Array.isArray(value) && value.length === Number(operand))
    case '$elemMatch':
      return compileElement(operand, reading)
    case '$regex':
      return compileText(operand, all['$options'])
    default:
      throw new QueryError(`Operator ${operator} is not supported in q`)
  }
}

/** One item must satisfy the whole of it: operators for an item that is a value, a filter for one that is an object. */
function compileElement(operand: unknown, reading: QueryReading): Condition {
  const isCondition =
    isJsonObject(operand) && Object.keys(operand).some((key) => /^\$(?!(and|or|nor)$)/.test(key))
  const condition = isCondition ? compileCondition(operand, reading) : undefined
  const test = condition ? (item: unknown) => condition([item]) : reading.compile(operand)
  return (values) => values.some((value) => Array.isArray(value) && value.some(test))
}

function compileOrder(
  operator: '$gt' | '$gte' | '$lt' | '$lte',
  operand: unknown,
  loose: boolean,
): Condition {
  return anyValue((value) => {
    const bound = loose && typeof value === 'number' ? Number(operand) : operand
    // Values of different kinds have no order that anybody could mean by "greater".
    if (value === null || typeof value !== typeof bound || Number.isNaN(bound)) return false
    const order = compareValues(value, bound)
    if (operator === '$gt') return order > 0
    if (operator === '$gte') return order >= 0
    return operator === '$lt' ? order < 0 : order <= 0
  })
}

function compileText(pattern: unknown, options: unknown): Condition {
  if (typeof pattern !== 'string' || pattern.length > 200) {
    throw new QueryError('$regex must be a text of at most 200 characters')
  }
  if (options !== undefined && options !== '' && options !== 'i') {
    throw new QueryError('$options may be "i" only')
  }
  const test = textPattern(pattern, options === 'i')
  return anyValue((value) => typeof value === 'string' && test(value))
}

/** An array satisfies a condition as a whole or through any of its items, as in MongoDB. */
function anyValue(test: (value: unknown) => boolean): Condition {
  return (values) =>
    values.length === 0
      ? test(undefined)
      : values.some((value) => test(value) || (Array.isArray(value) && value.some(test)))
}

const oneOf = (list: unknown[], loose: boolean): Condition =>
  anyValue((value) => list.some((item) => equalValues(value, item, loose)))

const not =
  (condition: Condition): Condition =>
  (values) =>
    !condition(values)

function listOf(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw new QueryError(`${operator} needs a list`)
  if (operand.length > 1000) throw new QueryError(`${operator} takes at most 1000 values`)
  return operand
}
