/** What the search for dead tabs works on. */
export interface OrphansConfig {
  /** This tab's name. */
  tab: string
  /** Other tabs of which something is stored or shown, whether they live or not. */
  known: () => readonly string[]
  /** That tab is dead: what it had is this one's, and nobody else takes it meanwhile. */
  onDead: (tab: string) => void
  /** That tab is dead, and another one takes what it had. */
  onTaken: (tab: string) => void
}

/** Finds the tabs that died with messages to send. */
export interface Orphans {
  /** Looks among the tabs that are known. */
  seek: () => void
  /** A tab lives. `isSeeking`: it looks for dead ones itself. */
  heard: (tab: string, isSeeking: boolean) => void
  /** A tab says that it is leaving. */
  left: (tab: string) => void
  stop: () => void
}
