import { vi } from 'vitest'

/** What the check returns, once it no longer fails: it is to come true, however slow the machine. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 15_000, interval: 10 })
}
