/**
 * An object on which every name is something, made when it is first asked for. But for the names that JavaScript itself
 * looks for: symbols, `then` (it is no promise), `toJSON` and any that begins with `_` are `undefined`, and what every
 * object has, such as `toString`, stays what it is.
 */
export function byName<T>(make: (name: string) => T): Record<string, T> {
  const isOurs = (name: string | symbol): name is string =>
    typeof name === 'string' && !/^(?:then|toJSON|_.*)$/s.test(name)
  return new Proxy<Record<string, T>>(
    {},
    {
      // a test may look for a name before it puts something in its place
      has: (_, name) => isOurs(name),
      get(target, name) {
        if (!isOurs(name)) return undefined
        if (!(name in target)) target[name] = make(name)
        return target[name]
      },
      // what was made is nobody's to count
      ownKeys: () => [],
    },
  )
}
