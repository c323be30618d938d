import { vi } from 'vitest'

const levels = ['debug', 'error', 'info', 'log', 'warn'] as const

/** Keeps the console still, and notes what would have been on it: the level and the first thing said. */
export function recordConsole() {
  const lines: string[] = []
  const spies = levels.map((level) =>
    vi
      .spyOn(console, level)
      .mockImplementation((first: unknown) => void lines.push(`${level} ${String(first)}`)),
  )
  return { lines, stop: () => spies.forEach((spy) => spy.mockRestore()) }
}
