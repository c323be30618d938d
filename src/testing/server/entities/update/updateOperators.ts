import type { JsonObject } from '../../../../wire/agentTypes.js'
import { isJsonObject } from '../../isJsonObject.js'
import { canonicalText } from '../../store/canonicalText.js'
import { compareValues } from '../../store/compareValues.js'
import { compileQuery } from '../../store/compileQuery.js'
import { equalValues } from '../../store/equalValues.js'
import { invalid } from '../invalid.js'

/** What an operator makes of the value of a field; `undefined` stands for a field that isn't there. */
export type FieldChange = (before: unknown) => unknown

/** What an operator is given. */
export interface UpdateInput {
  /** The operator's own name. */
  operator: string
  operand: unknown
  /** The field's dotted path. */
  path: string
  /** The moment, as a field of this format has it. */
  now: string
}

type UpdateOperator = (input: UpdateInput) => FieldChange

/** The operators of an update that change one field by itself, as MongoDB has them. */
export const updateOperators: ReadonlyMap<string, UpdateOperator> = new Map<string, UpdateOperator>([
  ['$set', ({ operand }) => always(operand)],
  ['$unset', () => always(undefined)],
  ['$inc', (input) => calculate(input, (before, by) => before + by)],
  ['$mul', (input) => calculate(input, (before, by) => before * by)],
  ['$min', ({ operand }) => keep(operand, (order) => order < 0)],
  ['$max', ({ operand }) => keep(operand, (order) => order > 0)],
  ['$currentDate', ({ now }) => always(now)],
  ['$push', (input) => add(input, (list, items) => [...list, ...items])],
  ['$addToSet', (input) => add(input, addNew)],
  ['$pull', (input) => pull(input)],
])

const always =
  (value: unknown): FieldChange =>
  () =>
    value

function calculate(
  { operator, operand, path }: UpdateInput,
  result: (before: number, by: number) => number,
): FieldChange {
  if (typeof operand !== 'number') throw invalid(`${operator} of \`${path}\` must be a number`)
  return (before = 0) => {
    if (typeof before !== 'number') throw invalid(`${operator} needs a number, and \`${path}\` is not one`)
    return result(before, operand)
  }
}

const keep =
  (operand: unknown, isBetter: (order: number) => boolean): FieldChange =>
  (before) =>
    before === undefined || isBetter(compareValues(operand, before)) ? operand : before

function add(input: UpdateInput, change: (list: unknown[], items: unknown[]) => unknown[]): FieldChange {
  const items = itemsOf(input)
  return (before = []) => change(listOf(before, input), items)
}

function pull(input: UpdateInput): FieldChange {
  const isPulled = compilePull(input.operand)
  return (before) =>
    before === undefined ? undefined : listOf(before, input).filter((item) => !isPulled(item))
}

function listOf(value: unknown, { operator, path }: UpdateInput): unknown[] {
  if (!Array.isArray(value)) throw invalid(`${operator} needs a list, and \`${path}\` is not one`)
  return value
}

/** The items that are to be added: the operand itself, or each of its `$each`. */
function itemsOf({ operator, operand, path }: UpdateInput): unknown[] {
  if (!isJsonObject(operand) || !hasOperators(operand)) return [operand]
  const { $each: each, ...others } = operand
  if (!Array.isArray(each) || Object.keys(others).length > 0) {
    throw invalid(`${operator} of \`${path}\` takes a value, or {"$each": [values]} and nothing beside it`)
  }
  return each
}

function addNew(list: readonly unknown[], items: readonly unknown[]): unknown[] {
  const fresh = new Map(items.map((item) => [canonicalText(item), item]))
  for (const item of list) fresh.delete(canonicalText(item))
  return [...list, ...fresh.values()]
}

/** What `$pull` takes out: items equal to a value, those that an object of operators fits, or objects that a filter fits. */
function compilePull(operand: unknown): (item: unknown) => boolean {
  if (!isJsonObject(operand)) return (item) => equalValues(item, operand)
  if (!hasOperators(operand)) return compileQuery(operand)
  const test = compileQuery({ item: operand })
  return (item) => test({ item })
}

const hasOperators = (value: JsonObject) => Object.keys(value).some((key) => key.startsWith('$'))
