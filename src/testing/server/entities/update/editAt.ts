import { isJsonObject } from '../../isJsonObject.js'
import { invalid } from '../invalid.js'

/**
 * A copy of a value in which what a path leads to is replaced by what `edit` makes of it: `undefined` stands for nothing, in
 * and out. Objects on the way are made where they are missing.
 */
export function editAt(
  value: unknown,
  path: readonly string[],
  edit: (before: unknown) => unknown,
  way = '',
): unknown {
  const [key, ...rest] = path
  if (key === undefined) return edit(value)
  const here = way === '' ? key : `${way}.${key}`
  if (Array.isArray(value)) {
    const at = /^\d{1,9}$/.test(key) ? Number(key) : -1
    if (at < 0 || at >= value.length) throw invalid(`\`${here}\` is no item of the list`)
    // A list keeps its length: what is taken out of it leaves a hole, as in MongoDB.
    return value.with(at, editAt(value[at], rest, edit, here) ?? null)
  }
  if (value !== undefined && !isJsonObject(value)) throw invalid(`\`${way}\` is not an object`)
  const before = value !== undefined && Object.hasOwn(value, key) ? value[key] : undefined
  const after = editAt(before, rest, edit, here)
  if (after !== undefined) return { ...value, [key]: after }
  if (value === undefined) return undefined
  const { [key]: _removed, ...others } = value
  return others
}
