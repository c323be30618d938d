import { onTestFinished } from 'vitest'

/** Notes the errors that nobody caught, which else fail the whole run, until the test is over. */
export function watchUncaught(): unknown[] {
  const found: unknown[] = []
  const note = (error: unknown) => void found.push(error)
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', note)
  onTestFinished(() => {
    process.off('uncaughtException', note)
    for (const other of others) process.on('uncaughtException', other)
  })
  return found
}
