import { onTestFinished } from 'vitest'

/** Notes the rejections that nobody handles, which else fail the whole run, until the test is over. */
export function watchRejections(): unknown[] {
  const found: unknown[] = []
  const note = (reason: unknown) => void found.push(reason)
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', note)
  onTestFinished(async () => {
    // Node tells of them when the microtasks are done
    await new Promise((resolve) => setTimeout(resolve))
    process.off('unhandledRejection', note)
    for (const other of others) process.on('unhandledRejection', other)
  })
  return found
}
