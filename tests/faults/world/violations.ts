/** What must not be: how many of each, the table of a run says. */
export type ViolationKind = 'lost' | 'doubled' | 'order' | 'foreign' | 'other'

export interface Violation {
  kind: ViolationKind
  detail: string
}

/** What a fault makes inevitable while it lasts. In the end nothing of it may be left. */
export interface Allowances {
  /** Messages may be out of the server's order. */
  order: boolean
  /** Text may become another: no date tells which copy is the later. */
  change: boolean
  /** A row may get another key: whose message it shows is learnt later. */
  keys: boolean
}

/** A list of violations, each told once. */
export interface Verdict {
  add: (kind: ViolationKind, detail: string) => void
  list: readonly Violation[]
}

export function createVerdict(): Verdict {
  const known = new Set<string>()
  const list: Violation[] = []
  return {
    list,
    add(kind, detail) {
      if (known.has(`${kind} ${detail}`)) return
      known.add(`${kind} ${detail}`)
      list.push({ kind, detail })
    },
  }
}
