/**
 * An object on which every name is something, made when it is first asked for. But for the names that JavaScript itself
 * looks for: symbols, `then` (it is no promise), `toJSON` and any that begins with `_` are `undefined`, and what every
 * object has, such as `toString`, stays what it is.
 */
export function byName<T>(make: (name: string) => T): Record<string, T> {
  const made = new Map<string, T>()
  return new Proxy<Record<string, T>>(
    {},
    {
      get(target, name) {
        if (typeof name !== 'string' || name === 'then' || name === 'toJSON' || name.startsWith('_')) {
          return undefined
        }
        if (name in target) return target[name]
        const known = made.get(name)
        if (known !== undefined) return known
        const fresh = make(name)
        made.set(name, fresh)
        return fresh
      },
    },
  )
}
