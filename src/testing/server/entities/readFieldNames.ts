import { forbiddenKeys } from '../store/forbiddenKeys.js'
import { invalid } from './invalid.js'

const max = 20

/** Reads a field's name, or several of them: names of the entity's own level, without dots. Nothing sent is no field. */
export function readFieldNames(value: unknown, what: string): string[] {
  const names: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  if (names.length > max) throw invalid(`${what} takes at most ${max} fields`)
  return names.map((name) => {
    if (typeof name !== 'string' || !/^[^.$][^.]*$/.test(name) || forbiddenKeys.has(name)) {
      throw invalid(`${what} must be a field's name, or a list of them`)
    }
    return name
  })
}
