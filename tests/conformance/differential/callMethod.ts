import { isRecord } from '../../../src/wire/isRecord.js'
import type { Parts } from './subject.js'

/** Calls a method by its path, on the object that has it. */
export function callMethod(root: Parts, path: readonly string[], args: readonly unknown[]): unknown {
  const owner = path.slice(0, -1).reduce(partOf, root)
  const name = path.at(-1) ?? ''
  const method = owner[name]
  if (typeof method !== 'function') throw new Error(`There is no ${path.join('.')}`)
  return Reflect.apply(method, owner, args)
}

function partOf(owner: Parts, name: string): Parts {
  const part = owner[name]
  if (isRecord(part)) return part
  throw new Error(`There is no ${name}`)
}
