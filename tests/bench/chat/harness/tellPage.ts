import type { Page } from 'playwright'
import type { BenchPage, BenchWindow } from '../pages/support/BenchPage.js'

/** Longer than the slowest chat takes to open the longest thread on a slow machine. */
const PATIENCE_MS = 300_000

/**
 * Calls a function of a page's bench.
 *
 * @throws if it doesn't answer: the page doesn't get where it should
 */
export async function tellPage<Name extends keyof BenchPage>(
  page: Page,
  name: Name,
  ...args: Parameters<BenchPage[Name]>
): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
  const called = page.evaluate(
    ({ name, args }) => {
      // each page of the harness has one
      const { bench } = globalThis as unknown as BenchWindow
      const call = bench[name] as (...args: unknown[]) => unknown
      return call(...args)
    },
    { name, args },
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const give = () => reject(new Error(`The page has not come to the end of \`${name}\``))
    timer = setTimeout(give, PATIENCE_MS)
  })
  const answer = await Promise.race([called, late]).finally(() => clearTimeout(timer))
  // JSON came back, of what that function answers
  return answer as Awaited<ReturnType<BenchPage[Name]>>
}
