/** What an input is taken for. */
export type HostileKind = 'markdown' | 'url' | 'json' | 'filename' | 'role-content'

/** Something that was written to do harm, and what must hold wherever it is shown. */
export interface HostileInput {
  id: string
  kind: HostileKind
  input: string
  /** Tags in brackets, such as `[S]` for no script, and a sentence that says more. */
  must: string
}
