import { isJsonObject } from '../isJsonObject.js'
import { compileCondition } from './compileCondition.js'
import { forbiddenKeys } from './forbiddenKeys.js'
import { QueryError } from './QueryError.js'
import { valuesAt } from './valuesAt.js'

const maxDepth = 8

/** Checks a filter once and gives back its test. Throws {@link QueryError} on anything that it doesn't know. */
export function compileQuery(q: unknown, loose = false, depth = 0): (record: unknown) => boolean {
  if (!isJsonObject(q)) throw new QueryError('q must be an object')
  if (depth === 0) refuseForbiddenKeys(q, 0)
  const tests = Object.entries(q).map(([key, wanted]) => compileEntry(key, wanted, loose, depth))
  return (record) => tests.every((test) => test(record))
}

function compileEntry(
  key: string,
  wanted: unknown,
  loose: boolean,
  depth: number,
): (record: unknown) => boolean {
  if (key === '$and' || key === '$or' || key === '$nor') {
    if (!Array.isArray(wanted)) throw new QueryError(`${key} needs a list of filters`)
    const tests = wanted.map((part) => compileQuery(part, loose, depth + 1))
    if (key === '$and') return (record) => tests.every((test) => test(record))
    const any = (record: unknown) => tests.some((test) => test(record))
    return key === '$or' ? any : (record) => !any(record)
  }
  if (key.startsWith('$')) throw new QueryError(`Operator ${key} is not supported in q`)
  const condition = compileCondition(wanted, {
    loose,
    compile: (part) => compileQuery(part, loose, depth + 1),
  })
  return (record) => condition(valuesAt(record, key))
}

/** Names that reach an object's prototype are never a field of ours; a filter that has one is an attempt. */
function refuseForbiddenKeys(value: unknown, depth: number): void {
  if (depth > maxDepth) throw new QueryError(`q is nested deeper than ${maxDepth} levels`)
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    const bad = key.split('.').find((part) => forbiddenKeys.has(part))
    if (bad !== undefined) throw new QueryError(`q must not name ${bad}`)
    refuseForbiddenKeys(item, depth + 1)
  }
}
