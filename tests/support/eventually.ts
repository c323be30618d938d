import { vi } from 'vitest'

/** Resolves once the check no longer throws: what it says is to come true, however slow the machine. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 15_000, interval: 10 })
}
