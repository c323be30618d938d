/** What a client's package exports, or a part of it: looked up by name, since three packages have it. */
export type Parts = Record<string, unknown>

/** A client that is compared. */
export interface Subject {
  name: string
  /** Gives the package's exports. Where a package keeps state in its modules, they are new at each call. */
  load: () => Parts
}
