import { onTestFinished, vi } from 'vitest'

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

/** Notes what is said on the console, each call as its method and its words, until the test is over. */
export function watchConsole(): string[] {
  const said: string[] = []
  for (const method of METHODS) {
    const spy = vi
      .spyOn(console, method)
      .mockImplementation((words: unknown) => void said.push(`${method}: ${String(words)}`))
    onTestFinished(() => spy.mockRestore())
  }
  return said
}
