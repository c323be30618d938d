/** How a benchmark is run. */
export interface BenchOptions {
  /** Fewer rounds, and no peers: for a look. */
  isQuick: boolean
  /** Where the time goes, and no figures. */
  isProfiled: boolean
}
