import { readFileSync } from 'node:fs'
import { type Outcome } from './outcome.js'

/** The parts of Vitest's JSON report that are counted. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: readonly { name: string; status: string; assertionResults: readonly unknown[] }[]
}

type Counts = Pick<Outcome, 'passed' | 'failed' | 'problems'>

function parse(file: string): Report | undefined {
  try {
    // The cast states the reporter's own format.
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}

function skipped({ numPendingTests, numTodoTests }: Report) {
  const count = numPendingTests + numTodoTests
  return count === 0 ? [] : [`${count} tests were skipped: a test that does not run is no test.`]
}

function brokenFiles({ testResults }: Report) {
  return testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => `${name} failed before its tests could run.`)
}

/**
 * What a test runner counted, by its own report. No report, no test, a skipped test, a file that broke and a bad end
 * without a failing test are failures too: only what ran and passed has passed.
 */
export function readReport(file: string, badEnd: readonly string[]): Counts {
  const report = parse(file)
  if (!report) return { passed: 0, failed: 1, problems: [...badEnd, 'The runner left no report.'] }
  const passed = report.numPassedTests
  const found = [...skipped(report), ...brokenFiles(report)]
  const failing = report.numFailedTests + found.length
  if (failing > 0) return { passed, failed: failing, problems: [...found, ...badEnd] }
  if (badEnd.length > 0) return { passed, failed: 1, problems: badEnd }
  if (passed === 0) return { passed, failed: 1, problems: ['The runner ran no test.'] }
  return { passed, failed: 0, problems: [] }
}
