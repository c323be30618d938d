import { invalid } from '../invalid.js'
import { readPath } from './readPath.js'

/** Sees to it that no two changes of one update meet: not in a field, nor in a part of it. */
export class PathClaims {
  readonly #claimed = new Set<string>()
  readonly #above = new Set<string>()

  /** Reads a path. Throws a 422 when the path, something above it or something below it is claimed already. */
  claim(path: string): string[] {
    const parts = readPath(path)
    const above = parts.slice(1).map((_part, i) => parts.slice(0, i + 1).join('.'))
    if (this.#claimed.has(path) || this.#above.has(path) || above.some((one) => this.#claimed.has(one))) {
      throw invalid(`data changes \`${path}\` twice`)
    }
    this.#claimed.add(path)
    for (const one of above) this.#above.add(one)
    return parts
  }
}
