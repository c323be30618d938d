import type { InstanceContext } from './instanceTypes.js'
import type { JsonSchema } from './schemaTypes.js'
import { validateNumber } from './validateNumber.js'

/** A number that the text names, where one fits; else one inside the bounds. */
export function createNumber(
  schema: JsonSchema,
  context: InstanceContext,
  path: string,
  whole: boolean,
): number {
  const fits = (value: number) =>
    validateNumber(schema, value, '').length === 0 && (!whole || Number.isInteger(value))
  const named = (context.text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number).filter(fits)
  const mentioned = named[context.pick(path, named.length)]
  if (mentioned !== undefined) return mentioned
  const step = bound(schema, 'multipleOf') ?? (whole ? 1 : undefined)
  const low = bound(schema, 'minimum') ?? bound(schema, 'exclusiveMinimum')
  const high = bound(schema, 'maximum') ?? bound(schema, 'exclusiveMaximum')
  const from = low ?? Math.min(0, (high ?? 0) - 10)
  const to = high ?? from + 10
  const inside = from + ((to - from) * (context.pick(path, 9) + 1)) / 10
  const candidates = [inside, (from + to) / 2, from, to].flatMap((value) =>
    step ? onStep(value, step, whole) : [value],
  )
  return candidates.find(fits) ?? from
}

function onStep(value: number, step: number, whole: boolean): number[] {
  const unit = whole && !Number.isInteger(step) ? 1 : step
  return [Math.round(value / unit), Math.ceil(value / unit), Math.floor(value / unit)].map((n) => n * unit)
}

function bound(schema: JsonSchema, key: string): number | undefined {
  const value = schema[key]
  return typeof value === 'number' ? value : undefined
}
