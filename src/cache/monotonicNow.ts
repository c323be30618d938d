/** Milliseconds of a clock that only goes forward: what devices and users do to theirs must not count. */
export function monotonicNow(): number {
  return performance.now()
}
