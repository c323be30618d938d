import { byName } from './byName.js'
import { loadRare, type Rare } from './loadRare.js'

type Method = (...args: never[]) => Promise<unknown>

/** A module of asynchronous methods, whose code is loaded when one of them is first called. */
export function lazyModule<M extends Record<keyof M, Method>>(create: (rare: Rare) => M): M {
  const call =
    (name: string) =>
    async (...args: never[]) =>
      // a name that the module lacks fails as it would on the module itself
      create(await loadRare())[name as keyof M](...args)
  // every name that the type has is a method
  return byName(call) as M
}
