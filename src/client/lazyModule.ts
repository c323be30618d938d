import { byName } from './byName.js'
import { loadRare, type Rare } from './loadRare.js'
import type { ModuleContext } from './moduleContext.js'
import { createSend } from './send.js'

type Method = (...args: never[]) => Promise<unknown>

/**
 * A module of asynchronous methods, whose code is loaded when one of them is first called, and which are called for who
 * is signed in at that moment.
 */
export function lazyModule<M extends Record<keyof M, Method>>(
  context: ModuleContext,
  create: (rare: Rare, context: ModuleContext) => M,
): M {
  const call =
    (name: string) =>
    async (...args: never[]) => {
      const now = atThisMoment(context)
      // a name that the module lacks fails as it would on the module itself
      return create(await loadRare(), now)[name as keyof M](...args)
    }
  // every name that the type has is a method
  return byName(call) as M
}

/** The context as it is now, for what goes on later. */
export function atThisMoment(context: ModuleContext): ModuleContext {
  const token = context.identity.token.get()
  const http: ModuleContext['http'] = (request, decode) => context.http({ ...request, as: { token } }, decode)
  const identity = { ...context.identity, token: { ...context.identity.token, get: () => token } }
  return { ...context, identity, http, send: createSend(http) }
}
