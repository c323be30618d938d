import inputs from './hostileInputs.json' with { type: 'json' }

/** Texts that stand where JSON belongs, and messages that nobody should send. */
export interface HostileJson {
  texts: readonly string[]
  /** The JSON text of one message each. */
  messages: readonly string[]
}

/** Reads the collection. A long text is kept as the parts that it is repeated from: `[text, times]`. */
export function hostileJson(): HostileJson {
  const of = (kind: string) =>
    inputs
      .filter((entry) => entry.kind === kind)
      .map((entry) => ('input' in entry ? entry.input : expand(entry.parts)))
  return { texts: of('json'), messages: of('role-content') }
}

function expand(parts: readonly (readonly (string | number)[])[]): string {
  return parts.map(([text, times]) => String(text).repeat(Number(times))).join('')
}
